package school.signpost.caseregister.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import school.signpost.alert.model.Alert;
import school.signpost.caseregister.CaseWork;
import school.signpost.outbox.Addressee;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.storage.StoreErrors;

/** Finds waiting cases in MongoDB by the times and states that their documents repeat for it. */
@Repository
class MongoCaseWork implements CaseWork {

    private static final Instant EVER = Instant.EPOCH;

    private final MongoCollection<Document> cases;

    MongoCaseWork(MongoDatabase database) {
        this.cases = database.getCollection(CaseIndexes.CASES);
    }

    /** Uses the index unanswered. The version moves on, so that whoever is changing the case reads it again. */
    @Override
    public long dueWithoutTime(Instant schoolNow) {
        var lost = and(in("alert.status", MongoCases.UNANSWERED), eq("nextClimb", null));
        var due = new Document("$set", new Document("nextClimb", Date.from(schoolNow)))
                .append("$inc", new Document("version", 1L));
        return StoreErrors.stored(() -> cases.updateMany(lost, due)).getModifiedCount();
    }

    /** Only ids, so that a case that cannot be read keeps none of the others waiting. */
    @Override
    public List<CaseId> due(Due what, Instant schoolNow, int most, Set<CaseId> except) {
        var field = fieldOf(what);
        var due = except(and(gt(field, EVER), lte(field, schoolNow)), except);
        return StoreErrors.stored(() -> cases.find(due)
                .projection(new Document("_id", 1))
                .sort(ascending(field))
                .limit(most)
                .map(each -> CaseId.of(each.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> nextDue(Due what, Set<CaseId> except) {
        var field = fieldOf(what);
        return earliest(field, except(gt(field, EVER), except));
    }

    private static Bson except(Bson filter, Set<CaseId> except) {
        return except.isEmpty()
                ? filter
                : and(filter, nin("_id", except.stream().map(CaseId::value).toList()));
    }

    private static String fieldOf(Due what) {
        return switch (what) {
            case CLIMB -> "nextClimb";
            case WAY -> "nextWay";
            case OPEN -> "nextOpen";
            case CHASE -> "nextChase";
        };
    }

    /** Uses the index answered, and only what it must know of each. */
    @Override
    public List<Answered> answered(@Nullable CaseId after, int most) {
        var next = and(
                eq("alert.status", Alert.Status.ACKNOWLEDGED.name()), gt("_id", after == null ? "" : after.value()));
        return StoreErrors.stored(() -> cases.find(next)
                .projection(new Document("school", 1).append("alert.told", 1))
                .sort(ascending("_id"))
                .limit(most)
                .map(each -> new Answered(
                        CaseId.of(each.getString("_id")),
                        SchoolId.of(each.getString("school")),
                        owners(each.get("alert", Document.class))))
                .into(new ArrayList<>()));
    }

    /** Read as little as can be, so that a case that cannot be read whole keeps none of the others from being looked at. */
    private static Set<StaffId> owners(Document alert) {
        return alert.getList("told", Document.class).stream()
                .filter(told -> told.getString("answer") != null && told.getDate("withdrawn") == null)
                .map(told -> StaffId.of(told.getString("person")))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<CaseId> withParked(Addressee who) {
        var filter = and(
                eq("notices.state", "PARKED"),
                eq("school", who.school().value()),
                elemMatch("notices", and(eq("state", "PARKED"), eq("person", who.person()))));
        return StoreErrors.stored(() -> cases.find(filter)
                .projection(new Document("_id", 1))
                .map(each -> CaseId.of(each.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public Set<Addressee> givenUp() {
        var found = new HashSet<Addressee>();
        StoreErrors.stored(() -> cases.find(eq("notices.state", "PARKED"))
                        .projection(new Document("school", 1).append("notices", 1))
                        .into(new ArrayList<>()))
                .forEach(each -> NoticeMapper.read(each.getList("notices", Document.class)).all().stream()
                        .filter(notice -> notice.isParkedFor(notice.person()))
                        .forEach(notice ->
                                found.add(new Addressee(SchoolId.of(each.getString("school")), notice.person()))));
        return found;
    }

    @Override
    public List<AggregateId> dueToSend(Lane lane, Instant systemNow, int most) {
        var due = and(eq("lane", lane.name()), gt("nextSend", EVER), lte("nextSend", systemNow));
        return StoreErrors.stored(() -> cases.find(due)
                .projection(new Document("school", 1))
                .sort(ascending("nextSend"))
                .limit(most)
                .map(each -> new AggregateId(SchoolId.of(each.getString("school")), each.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public Waiting waiting(Instant systemNow) {
        var due = and(gt("nextSend", EVER), lte("nextSend", systemNow));
        return new Waiting(
                StoreErrors.stored(() -> cases.countDocuments(due)),
                StoreErrors.stored(() -> cases.countDocuments(eq("notices.state", "PARKED"))),
                earliest("nextSend", gt("nextSend", EVER)).filter(since -> !since.isAfter(systemNow)));
    }

    private Optional<Instant> earliest(String field, Bson filter) {
        return Optional.ofNullable(StoreErrors.stored(() -> cases.find(filter)
                        .projection(new Document(field, 1))
                        .sort(ascending(field))
                        .first()))
                .map(each -> each.getDate(field).toInstant());
    }
}
