package school.signpost.reachability.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.reachability.Reachabilities;
import school.signpost.reachability.Reachability;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;

/** One document for each school, {@code _id = school}, changed by conditional replace on its version. */
@Repository
class MongoReachabilities implements Reachabilities {

    private static final Instant EVER = Instant.EPOCH;

    private final MongoCollection<Document> schools;

    MongoReachabilities(MongoDatabase database) {
        this.schools = database.getCollection(ReachabilityIndexes.COLLECTION);
    }

    @Override
    public Optional<Reachability> find(SchoolId school) {
        return Optional.ofNullable(
                        stored(() -> schools.find(eq("_id", school.value())).first()))
                .map(ReachabilityMapper::read);
    }

    @Override
    public boolean save(Reachability changed) {
        var document = ReachabilityMapper.write(changed.atVersion(changed.version() + 1));
        if (changed.version() == 0) {
            return Inserts.isNew(schools, document);
        }
        var unchanged = and(eq("_id", changed.school().value()), eq("version", changed.version()));
        return stored(() -> schools.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }

    @Override
    public List<SchoolId> due(Instant now) {
        return dueBy("nextDue", now, Integer.MAX_VALUE);
    }

    @Override
    public List<SchoolId> dueToSend(Instant now, int most) {
        return dueBy("nextSend", now, most);
    }

    private List<SchoolId> dueBy(String field, Instant now, int most) {
        return stored(() -> schools.find(and(gt(field, EVER), lte(field, now)))
                .projection(new Document("_id", 1))
                .sort(ascending(field))
                .limit(most)
                .map(each -> SchoolId.of(each.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return earliest("nextDue");
    }

    private Optional<Instant> earliest(String field) {
        return Optional.ofNullable(stored(() -> schools.find(gt(field, EVER))
                        .projection(new Document(field, 1))
                        .sort(ascending(field))
                        .first()))
                .map(each -> each.getDate(field).toInstant());
    }

    @Override
    public Waiting waiting(Instant now) {
        var due = and(gt("nextSend", EVER), lte("nextSend", now));
        long parked = 0;
        for (var each : stored(() -> schools.find(gt("parked", 0))
                .projection(new Document("parked", 1))
                .into(new ArrayList<>()))) {
            parked += each.getInteger("parked");
        }
        return new Waiting(
                stored(() -> schools.countDocuments(due)),
                parked,
                earliest("nextSend").filter(since -> !since.isAfter(now)));
    }
}
