package school.signpost.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import school.signpost.storage.embedded.EmbeddedStore;

/** Down when nothing can be stored: the store closed after a failure, its disk is full or read-only, or nobody answers. */
final class StoreHealthIndicator extends AbstractHealthIndicator {

    private final StoreInUse store;
    private final MongoDatabase database;

    StoreHealthIndicator(StoreInUse store, MongoDatabase database) {
        this.store = store;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        EmbeddedStore.State state = store.state();
        if (state != EmbeddedStore.State.OPEN) {
            health.down().withDetail("code", state.code());
            return;
        }
        try {
            database.runCommand(new Document("ping", 1));
            health.up();
        } catch (MongoException silent) {
            health.down().withDetail("code", "store-unreachable");
        }
    }
}
