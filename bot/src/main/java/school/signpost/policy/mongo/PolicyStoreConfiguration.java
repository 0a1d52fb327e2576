package school.signpost.policy.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.CollectionIndexes;

/** Puts the store of the policies together. */
@Configuration(proxyBeanMethods = false)
class PolicyStoreConfiguration {

    @Bean
    static CollectionIndexes policyIndexes() {
        return MongoPolicyVersions.INDEXES;
    }

    @Bean
    MongoPolicyVersions mongoPolicyVersions(MongoDatabase database) {
        return new MongoPolicyVersions(database);
    }
}
