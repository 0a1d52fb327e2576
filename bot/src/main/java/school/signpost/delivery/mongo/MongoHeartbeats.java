package school.signpost.delivery.mongo;

import static com.mongodb.client.model.Filters.eq;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.delivery.Heartbeat;
import school.signpost.delivery.Heartbeats;

/** One small document for each instance. */
@Repository
class MongoHeartbeats implements Heartbeats {

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> beats;

    MongoHeartbeats(MongoDatabase database) {
        this.beats = database.getCollection(DeliveryIndexes.HEARTBEATS);
    }

    @Override
    public void beat(Heartbeat mine) {
        var document = new Document("_id", mine.instance())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("count", mine.count())
                .append("part", mine.part())
                .append("at", Date.from(mine.at()));
        stored(() -> beats.replaceOne(eq(mine.instance()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<Heartbeat> all() {
        return stored(() -> beats.find()
                .sort(new Document("_id", 1))
                .map(MongoHeartbeats::read)
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(String instance) {
        stored(() -> beats.deleteOne(eq(instance)));
    }

    private static Heartbeat read(Document document) {
        return new Heartbeat(
                document.getString("_id"),
                document.getLong("count"),
                document.getDouble("part"),
                document.getDate("at").toInstant());
    }
}
