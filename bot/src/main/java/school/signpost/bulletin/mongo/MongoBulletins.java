package school.signpost.bulletin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import school.signpost.bulletin.Bulletin;
import school.signpost.bulletin.Bulletins;
import school.signpost.bulletin.Topic;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.outbox.OwedNotices.Backlog;
import school.signpost.outbox.Owing;
import school.signpost.shared.SchoolId;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;
import school.signpost.storage.Inserts;

/** One document a bulletin, and one for each school and topic with what was told last. */
public final class MongoBulletins implements Bulletins {

    public static final String COLLECTION = "bulletins";

    public static final CollectionIndexes INDEXES = CollectionIndexes.of(
            COLLECTION,
            Index.on("owed", "nextLook").asSparse(),
            Index.on("trouble", "trouble", "school").asSparse());

    private static final int SCHEMA_VERSION = 1;
    private static final Date EVER = Date.from(Instant.EPOCH);

    private final MongoCollection<Document> collection;

    public MongoBulletins(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    @Override
    public void owe(Bulletin bulletin) {
        Inserts.isNew(collection, BulletinDocument.write(bulletin, bulletin.version() + 1));
    }

    /** By _id. */
    @Override
    public Optional<Bulletin> find(String id) {
        return stored(() -> Optional.ofNullable(collection.find(eq("_id", id)).first()))
                .map(BulletinDocument::read);
    }

    /** By _id and version. */
    @Override
    public Optional<Bulletin> replace(Bulletin bulletin) {
        var document = BulletinDocument.write(bulletin, bulletin.version() + 1);
        var unchanged = and(eq("_id", bulletin.id()), eq("version", bulletin.version()));
        return stored(() -> collection.replaceOne(unchanged, document)).getMatchedCount() == 1
                ? Optional.of(BulletinDocument.read(document))
                : Optional.empty();
    }

    /** Uses the index owed. */
    @Override
    public List<AggregateId> due(Instant now, int most) {
        return stored(() -> collection
                .find(and(gte("nextLook", EVER), lte("nextLook", Date.from(now))))
                .sort(Sorts.ascending("nextLook"))
                .limit(most)
                .map(BulletinDocument::read)
                .map(bulletin -> new AggregateId(bulletin.school(), bulletin.id()))
                .into(new ArrayList<>()));
    }

    /** Uses the index trouble. */
    @Override
    public List<Bulletin> inTrouble(SchoolId school, int most) {
        var all = new ArrayList<Bulletin>();
        for (var state : List.of(Owing.State.PARKED, Owing.State.OWED)) {
            stored(() -> collection
                    .find(and(eq("trouble", state.name()), eq("school", school.value())))
                    .limit(most)
                    .map(BulletinDocument::read)
                    .into(all));
        }
        return List.copyOf(all);
    }

    @Override
    public Backlog backlog(Instant now) {
        var due = due(now, Integer.MAX_VALUE);
        var since = due.stream()
                .findFirst()
                .flatMap(first -> find(first.id()))
                .map(first -> Duration.between(first.owing().nextLook(), now))
                .orElse(Duration.ZERO);
        long parked = stored(() -> collection.countDocuments(eq("trouble", Owing.State.PARKED.name())));
        return new Backlog(due.size(), parked, since);
    }

    @Override
    public Optional<String> told(SchoolId school, Topic topic) {
        return stored(() -> Optional.ofNullable(
                        collection.find(eq("_id", told(school.value(), topic))).first()))
                .map(document -> document.getString("told"));
    }

    @Override
    public void tell(SchoolId school, Topic topic, String about) {
        var id = told(school.value(), topic);
        var document = new Document("_id", id)
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", school.value())
                .append("told", about);
        stored(() -> collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    private static String told(String school, Topic topic) {
        return school + "/" + topic + "/told";
    }
}
