package school.signpost.delivery.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The collections of this module and their indexes; both are read by {@code _id}, or whole because they are tiny. */
@Configuration(proxyBeanMethods = false)
class DeliveryIndexes {

    static final String HEARTBEATS = "heartbeats";
    static final String CONVERSATIONS = "conversation-leases";

    @Bean
    CollectionIndexes heartbeatIndexes() {
        return CollectionIndexes.of(HEARTBEATS);
    }

    @Bean
    CollectionIndexes conversationLeaseIndexes() {
        return CollectionIndexes.of(
                CONVERSATIONS,
                // The embedded server finds a conditional replace only by an index on exactly its two fields.
                Index.on("id-version", "_id", "version").asUnique());
    }
}
