package school.signpost.suspension.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.shared.SchoolId;
import school.signpost.storage.StoreErrors;
import school.signpost.suspension.Suspension;
import school.signpost.suspension.Suspensions;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * One document a suspension, changed by conditional replace on its version. What was read is remembered for a moment:
 * every route asks who is suspended. What this instance stores it knows at once.
 */
@Repository
class MongoSuspensions implements Suspensions {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final MongoCollection<Document> collection;
    private final SystemClock clock;
    private final SchoolClock school;
    private final Map<SchoolId, Read> remembered = new ConcurrentHashMap<>();

    MongoSuspensions(MongoDatabase database, SystemClock clock, SchoolClock school) {
        this.collection = database.getCollection(SuspensionIndexes.COLLECTION);
        this.clock = clock;
        this.school = school;
    }

    @Override
    public List<Suspension> of(SchoolId id) {
        var now = new Read(clock.instant(), school.instant(), List.of());
        var known = remembered.get(id);
        if (known != null && known.isFreshAt(now)) {
            return known.all();
        }
        var read = StoreErrors.stored(() -> collection
                .find(eq("school", id.value()))
                .map(SuspensionDocument::read)
                .into(new ArrayList<>()));
        remembered.put(id, new Read(now.at(), now.schoolAt(), read));
        return List.copyOf(read);
    }

    @Override
    public boolean save(Suspension changed) {
        try {
            return stored(changed);
        } finally {
            remembered.remove(changed.school());
        }
    }

    private boolean stored(Suspension changed) {
        var document = SuspensionDocument.write(changed.atVersion(changed.version() + 1));
        if (changed.version() > 0) {
            var unchanged = and(eq("_id", changed.id()), eq("version", changed.version()));
            return StoreErrors.stored(() -> collection.replaceOne(unchanged, document))
                            .getMatchedCount()
                    == 1;
        }
        try {
            StoreErrors.stored(() -> collection.insertOne(document));
            return true;
        } catch (MongoException refused) {
            if (StoreErrors.isDuplicateKey(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /** What the store held, and when it was asked: a jump of the school's clock forgets it as well. */
    private record Read(Instant at, Instant schoolAt, List<Suspension> all) {

        boolean isFreshAt(Read now) {
            return now.at().isBefore(at.plus(FRESH))
                    && Duration.between(schoolAt, now.schoolAt()).abs().compareTo(FRESH) < 0;
        }
    }
}
