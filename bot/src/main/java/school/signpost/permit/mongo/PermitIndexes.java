package school.signpost.permit.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The collection of this module and its indexes. */
@Configuration(proxyBeanMethods = false)
class PermitIndexes {

    static final String PERMITS = "permits";

    @Bean
    CollectionIndexes permitsIndexes() {
        return CollectionIndexes.of(
                PERMITS,
                // The embedded server finds a conditional replace only by an index on exactly its two fields.
                Index.on("id-version", "_id", "version").asUnique(),
                Index.on("asker", "school", "asker"),
                Index.on("waits-for", "waitsFor", "school").asSparse(),
                Index.on("due", "nextDue").asSparse(),
                Index.on("next-send", "nextSend").asSparse(),
                Index.on("trouble", "trouble", "school").asSparse());
    }
}
