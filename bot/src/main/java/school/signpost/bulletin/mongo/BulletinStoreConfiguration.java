package school.signpost.bulletin.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.bulletin.Bulletins;
import school.signpost.storage.CollectionIndexes;

/** Puts the store of the bulletins together. */
@Configuration(proxyBeanMethods = false)
class BulletinStoreConfiguration {

    @Bean
    static CollectionIndexes bulletinIndexes() {
        return MongoBulletins.INDEXES;
    }

    @Bean
    Bulletins bulletins(MongoDatabase database) {
        return new MongoBulletins(database);
    }
}
