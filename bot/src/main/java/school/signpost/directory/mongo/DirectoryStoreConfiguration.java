package school.signpost.directory.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.directory.DirectoryStore;
import school.signpost.storage.CollectionIndexes;

/** Puts the store of the directory together. */
@Configuration(proxyBeanMethods = false)
class DirectoryStoreConfiguration {

    @Bean
    static CollectionIndexes directoryPeopleIndexes() {
        return MongoDirectory.INDEXES;
    }

    @Bean
    static CollectionIndexes directoryStateIndexes() {
        return MongoDirectory.STATE_INDEXES;
    }

    @Bean
    DirectoryStore directoryStore(MongoDatabase database) {
        return new MongoDirectory(database);
    }
}
