package school.signpost.policy.loading;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.SchoolSettings;
import school.signpost.policy.mongo.MongoPolicyVersions;
import school.signpost.staff.StaffLists;
import school.signpost.time.SchoolClock;

/** Puts the policies together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchoolSettings.class)
class PolicyConfiguration {

    @Bean
    ReadPolicy readPolicy() {
        return new ReadPolicy();
    }

    @Bean
    LoadedPolicies loadedPolicies(
            SchoolSettings settings,
            MongoPolicyVersions versions,
            StaffLists staff,
            ReadPolicy reader,
            SchoolClock clock) {
        var folders = SchoolFolders.of(settings.school());
        var lists = new Lists(staff, clock, SchoolFolders.lendersAmong(folders, settings.school()));
        var policies = new LoadedPolicies(new VersionChoice(versions, reader, clock), reader, lists);
        policies.start(folders);
        return policies;
    }

    @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
    ScheduledExecutorService policyWatchExecutor() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("policy-watch").daemon().factory());
    }

    @Bean
    PolicyWatch policyWatch(
            LoadedPolicies policies,
            @Qualifier("policyWatchExecutor") ScheduledExecutorService executor,
            SchoolSettings settings) {
        return new PolicyWatch(policies, executor, settings.lookEvery());
    }

    @Bean
    PolicyHealthIndicator policyHealthIndicator(LoadedPolicies policies) {
        return new PolicyHealthIndicator(policies, policies);
    }
}
