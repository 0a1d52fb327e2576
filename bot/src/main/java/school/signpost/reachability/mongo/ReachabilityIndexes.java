package school.signpost.reachability.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The indexes of what is known of each school's reachability. */
@Configuration(proxyBeanMethods = false)
class ReachabilityIndexes {

    static final String COLLECTION = "reachability";

    static final CollectionIndexes LIST = CollectionIndexes.of(
            COLLECTION,
            Index.on("next-due", "nextDue"),
            Index.on("next-send", "nextSend"),
            Index.on("parked", "parked"));

    @Bean
    CollectionIndexes indexesOfReachability() {
        return LIST;
    }
}
