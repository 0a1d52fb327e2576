package school.signpost.suspension.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The collection of this module and its indexes. */
@Configuration(proxyBeanMethods = false)
class SuspensionIndexes {

    static final String COLLECTION = "suspensions";

    @Bean
    static CollectionIndexes indexesOfSuspensions() {
        return CollectionIndexes.of(
                COLLECTION,
                // The embedded server finds a conditional replace only by an index on exactly its two fields.
                Index.on("id-version", "_id", "version").asUnique(),
                Index.on("school", "school"));
    }
}
