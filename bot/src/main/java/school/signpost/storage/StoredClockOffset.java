package school.signpost.storage;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import org.bson.Document;
import org.springframework.stereotype.Component;
import school.signpost.time.ClockOffset;

/** How far the try-it clock stands ahead, in one document, so that a restart does not bring yesterday back. */
@Component
class StoredClockOffset implements ClockOffset {

    private static final String ID = "school-clock";

    private final MongoCollection<Document> clock;

    StoredClockOffset(MongoDatabase database) {
        this.clock = database.getCollection("clock");
    }

    @Override
    public Duration load() {
        var stored = StoreErrors.stored(() -> clock.find(eq("_id", ID)).first());
        return stored == null ? Duration.ZERO : Duration.ofMillis(stored.getLong("aheadMillis"));
    }

    @Override
    public void save(Duration offset) {
        var document = new Document("_id", ID).append("schemaVersion", 1).append("aheadMillis", offset.toMillis());
        StoreErrors.stored(() -> clock.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true)));
    }
}
