package school.signpost.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import school.signpost.storage.embedded.EmbeddedStore;

/**
 * The database for everybody else. Whoever uses the {@link MongoDatabase} depends on the client and, where there is one,
 * on the embedded store, so Spring starts the store first and stops it last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    private static final String DATABASE = "signpost";
    private static final int CONNECTIONS = 48;
    private static final int CONNECT_SECONDS = 3;
    private static final int SELECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 15;

    @Bean(destroyMethod = "close")
    StoreInUse storeInUse(StorageSettings settings) {
        return settings.embedded()
                ? new StoreInUse(EmbeddedStore.open(
                        settings.data(), 0, settings.spareRoom().toBytes()))
                : new StoreInUse(settings.mongodb().uri());
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(StoreInUse store, ObjectProvider<CommandListener> listeners) {
        MongoClientSettings.Builder client = MongoClientSettings.builder()
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(CONNECTIONS).maxWaitTime(SELECT_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(store.uri()));
        listeners.orderedStream().forEach(client::addCommandListener);
        return MongoClients.create(client.build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, StoreInUse store, ObjectProvider<CollectionIndexes> indexes) {
        MongoDatabase database = client.getDatabase(store.database(DATABASE));
        indexes.forEach(wanted -> IndexCreation.create(database, wanted));
        return database;
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(StoreInUse store, MongoDatabase database) {
        return new StoreHealthIndicator(store, database);
    }
}
