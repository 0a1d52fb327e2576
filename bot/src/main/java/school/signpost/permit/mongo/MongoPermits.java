package school.signpost.permit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.outbox.OwedNotices.Backlog;
import school.signpost.permit.Permit;
import school.signpost.permit.Permits;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/** Permits in MongoDB: one document each, changed by conditional replace on its version. */
@Repository
class MongoPermits implements Permits {

    private static final int MOST = 200;
    private static final Date EVER = Date.from(Instant.EPOCH);

    private final MongoCollection<Document> permits;

    MongoPermits(MongoDatabase database) {
        this.permits = database.getCollection(PermitIndexes.PERMITS);
    }

    @Override
    public Optional<Permit> find(String id) {
        return Optional.ofNullable(
                        StoreErrors.stored(() -> permits.find(eq("_id", id)).first()))
                .map(PermitDocument::read);
    }

    @Override
    public boolean save(Permit permit) {
        var document = PermitDocument.write(permit.atVersion(permit.version() + 1));
        if (permit.version() == 0) {
            return Inserts.isNew(permits, document);
        }
        var unchanged = and(eq("_id", permit.id()), eq("version", permit.version()));
        return StoreErrors.stored(() -> permits.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }

    @Override
    public List<Permit> of(SchoolId school, StaffId asker) {
        return some(and(eq("school", school.value()), eq("asker", asker.value())), MOST);
    }

    @Override
    public List<Permit> waitingFor(SchoolId school, StaffId decider) {
        return some(and(eq("waitsFor", decider.value()), eq("school", school.value())), MOST);
    }

    private List<Permit> some(Bson filter, int most) {
        return StoreErrors.stored(
                () -> permits.find(filter).limit(most).map(PermitDocument::read).into(new ArrayList<>()));
    }

    @Override
    public List<String> due(Instant now) {
        return StoreErrors.stored(() -> permits.find(until("nextDue", now))
                .projection(new Document("_id", 1))
                .sort(ascending("nextDue"))
                .limit(MOST)
                .map(each -> each.getString("_id"))
                .into(new ArrayList<>()));
    }

    private static Bson until(String field, Instant now) {
        return and(gt(field, EVER), lte(field, Date.from(now)));
    }

    @Override
    public Optional<Instant> nextDue() {
        return earliest("nextDue");
    }

    private Optional<Instant> earliest(String field) {
        return Optional.ofNullable(StoreErrors.stored(() -> permits.find(gt(field, EVER))
                        .projection(new Document(field, 1))
                        .sort(ascending(field))
                        .first()))
                .map(each -> each.getDate(field).toInstant());
    }

    @Override
    public List<AggregateId> dueToSend(Instant now, int most) {
        return StoreErrors.stored(() -> permits.find(until("nextSend", now))
                .projection(new Document("school", 1))
                .sort(ascending("nextSend"))
                .limit(most)
                .map(each -> new AggregateId(SchoolId.of(each.getString("school")), each.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public List<Permit> inTrouble(SchoolId school, int most) {
        return some(and(eq("trouble", true), eq("school", school.value())), most);
    }

    @Override
    public Backlog backlog(Instant now) {
        long waiting = StoreErrors.stored(() -> permits.countDocuments(until("nextSend", now)));
        long parked = StoreErrors.stored(() -> permits.countDocuments(eq("trouble", true)));
        var oldest = earliest("nextSend")
                .filter(since -> since.isBefore(now))
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
        return new Backlog(waiting, parked, oldest);
    }
}
