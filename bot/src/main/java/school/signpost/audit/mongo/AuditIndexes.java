package school.signpost.audit.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The index by which it is found whether somebody ever opened a case. */
@Configuration(proxyBeanMethods = false)
class AuditIndexes {

    @Bean
    CollectionIndexes auditEntryIndexes() {
        return CollectionIndexes.of("audit", Index.on("about-actor", "school", "about", "actor"));
    }
}
