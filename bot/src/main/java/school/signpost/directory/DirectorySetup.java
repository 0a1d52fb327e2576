package school.signpost.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.time.SystemClock;

/** Puts the directory together. */
@Configuration(proxyBeanMethods = false)
class DirectorySetup {

    @Bean
    Directory directory(DirectoryStore store, DirectoryPlan plan, SystemClock clock) {
        return new Directory(store, plan, clock);
    }

    @Bean
    SyncDirectory syncDirectory(DirectoryStore store, ReadAccounts graph, DirectoryPlan plan, SystemClock clock) {
        return new SyncDirectory(store, graph, plan, clock);
    }

    @Bean
    DirectoryRounds directoryRounds(SyncDirectory sync, DirectoryPlan plan, SystemClock clock) {
        return new DirectoryRounds(sync, plan, clock);
    }

    @Bean
    DirectoryHealthIndicator directoryReadHealthIndicator(DirectoryNews news, SystemClock clock) {
        return new DirectoryHealthIndicator(news, clock);
    }
}
