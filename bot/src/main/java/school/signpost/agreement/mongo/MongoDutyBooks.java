package school.signpost.agreement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import school.signpost.agreement.DutyBook;
import school.signpost.agreement.DutyBooks;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/** Duties in MongoDB: one document a person, {@code _id = school/person}, changed by conditional replace on its version. */
@Repository
class MongoDutyBooks implements DutyBooks {

    private static final Instant EVER = Instant.EPOCH;

    private final MongoCollection<Document> books;

    MongoDutyBooks(MongoDatabase database) {
        this.books = database.getCollection(AgreementIndexes.DUTIES);
    }

    @Override
    public Optional<DutyBook> find(SchoolId school, StaffId person) {
        var id = DutyBook.fresh(school, person).id();
        return Optional.ofNullable(
                        StoreErrors.stored(() -> books.find(eq("_id", id)).first()))
                .map(DutyBookMapper::read);
    }

    @Override
    public boolean save(DutyBook changed) {
        var document = DutyBookMapper.write(changed.atVersion(changed.version() + 1));
        if (changed.version() == 0) {
            return Inserts.isNew(books, document);
        }
        var unchanged = and(eq("_id", changed.id()), eq("version", changed.version()));
        return StoreErrors.stored(() -> books.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }

    @Override
    public Map<StaffId, String> facts(SchoolId school) {
        var facts = new HashMap<StaffId, String>();
        StoreErrors.stored(() -> books.find(eq("school", school.value()))
                        .projection(new Document("person", 1).append("facts", 1))
                        .into(new ArrayList<>()))
                .forEach(each -> facts.put(StaffId.of(each.getString("person")), each.getString("facts")));
        return facts;
    }

    @Override
    public List<DutyBook> all(SchoolId school) {
        return StoreErrors.stored(() -> books.find(eq("school", school.value()))
                .map(DutyBookMapper::read)
                .into(new ArrayList<>()));
    }

    @Override
    public List<StaffId> dueToLook(SchoolId school, Instant now) {
        var due = and(eq("school", school.value()), gt("nextLook", EVER), lte("nextLook", now));
        return StoreErrors.stored(() -> books.find(due)
                .projection(new Document("person", 1))
                .sort(ascending("nextLook"))
                .map(each -> StaffId.of(each.getString("person")))
                .into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> nextLook(SchoolId school) {
        return earliest(and(eq("school", school.value()), gt("nextLook", EVER)), "nextLook");
    }

    @Override
    public List<AggregateId> dueToSend(Lane lane, Instant now, int most) {
        var due = and(eq("lane", lane.name()), gt("nextSend", EVER), lte("nextSend", now));
        return StoreErrors.stored(() -> books.find(due)
                .projection(new Document("school", 1).append("person", 1))
                .sort(ascending("nextSend"))
                .limit(most)
                .map(each -> new AggregateId(SchoolId.of(each.getString("school")), each.getString("person")))
                .into(new ArrayList<>()));
    }

    @Override
    public List<DutyBook> withTrouble(SchoolId school, int most) {
        var here = eq("school", school.value());
        var found = new LinkedHashMap<StaffId, DutyBook>();
        some(and(here, eq("letters.state", "PARKED")), most).forEach(book -> found.put(book.person(), book));
        some(and(here, gt("nextSend", EVER)), most).stream()
                .filter(book -> book.mail().inTrouble() > 0)
                .forEach(book -> found.put(book.person(), book));
        return List.copyOf(found.values());
    }

    private List<DutyBook> some(Bson filter, int most) {
        return StoreErrors.stored(
                () -> books.find(filter).limit(most).map(DutyBookMapper::read).into(new ArrayList<>()));
    }

    @Override
    public Waiting waiting(Instant now) {
        var due = and(gt("nextSend", EVER), lte("nextSend", now));
        return new Waiting(
                StoreErrors.stored(() -> books.countDocuments(due)),
                StoreErrors.stored(() -> books.countDocuments(eq("letters.state", "PARKED"))),
                earliest(gt("nextSend", EVER), "nextSend").filter(since -> !since.isAfter(now)));
    }

    private Optional<Instant> earliest(Bson filter, String field) {
        return Optional.ofNullable(StoreErrors.stored(() -> books.find(filter)
                        .projection(new Document(field, 1))
                        .sort(ascending(field))
                        .first()))
                .map(each -> each.getDate(field).toInstant());
    }
}
