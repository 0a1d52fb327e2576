package school.signpost.caseregister.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import school.signpost.alert.model.Alert;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Cases;
import school.signpost.caseregister.Entry;
import school.signpost.caseregister.OwedNotice;
import school.signpost.shared.CaseId;
import school.signpost.shared.KindId;
import school.signpost.shared.Reference;
import school.signpost.shared.SchoolId;
import school.signpost.storage.StoreErrors;

/** Cases in MongoDB: one document each, changed by conditional replace on the version it was read at. */
@Repository
class MongoCases implements Cases {

    private static final Logger LOG = LoggerFactory.getLogger(MongoCases.class);
    private static final int MOST_TRIES = 200;
    private static final int PAGE = 100;
    private static final Instant EVER = Instant.EPOCH;
    static final List<String> UNANSWERED = Stream.of(
                    Alert.Status.CLIMBING, Alert.Status.REPEATING, Alert.Status.NOBODY_LEFT)
            .map(Enum::name)
            .toList();

    private final MongoCollection<Document> cases;
    private final CaseSegments segments;
    private final ReferenceSeries references = new ReferenceSeries();

    MongoCases(MongoDatabase database) {
        this.cases = database.getCollection(CaseIndexes.CASES);
        this.segments = new CaseSegments(database);
    }

    @Override
    public Acceptance accept(SchoolId school, Series series, Function<Reference, Case> newCase) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            var reference = new Reference(series.prefix(), series.year(), nextNumber(school, series, attempt));
            var file = newCase.apply(reference);
            if (inserted(file)) {
                return new Acceptance(file, true);
            }
            references.forget(seriesOf(school, series));
            var same = find(file.id());
            if (same.isPresent()) {
                return new Acceptance(same.get(), false);
            }
        }
        throw new IllegalStateException("no free reference for " + school + " in " + series.year());
    }

    /** Whether it was free: both its id and its reference. */
    private boolean inserted(Case file) {
        try {
            StoreErrors.stored(() -> cases.insertOne(CaseMapper.write(file)));
            return true;
        } catch (MongoException taken) {
            return false;
        }
    }

    private int nextNumber(SchoolId school, Series series, int attempt) {
        return series.restricted()
                ? references.nextRestricted(attempt)
                : references.nextOrdinary(seriesOf(school, series), () -> highest(school, series.year()));
    }

    private int highest(SchoolId school, int year) {
        var filter = and(eq("school", school.value()), eq("year", year), eq("restricted", false));
        var newest = StoreErrors.stored(
                () -> cases.find(filter).sort(descending("number")).first());
        return newest == null ? 0 : newest.getInteger("number");
    }

    private static String seriesOf(SchoolId school, Series series) {
        return school + "/" + series.year();
    }

    @Override
    public Optional<Case> find(CaseId id) {
        return first(eq("_id", id.value()));
    }

    @Override
    public Optional<Case> find(SchoolId school, Reference reference) {
        return first(and(eq("school", school.value()), eq("year", reference.year()), eq("number", reference.number())))
                .filter(file -> file.reference().equals(reference));
    }

    @Override
    public List<Case> reportedBy(SchoolId school, String person, int most) {
        return all(and(eq("school", school.value()), eq("reporter", person)), descending("reportedAt"), most);
    }

    /** Each page begins with the time at which the one before ended, without those of that time that it has shown. */
    @Override
    public <T> List<T> ofKind(SchoolId school, KindId kind, Instant since, Function<Case, T> told) {
        var all = new ArrayList<T>();
        var from = since;
        var shown = List.<String>of();
        List<Document> page;
        do {
            page = pageOfKind(school, kind, from, shown);
            page.forEach(each -> readable(each).map(told).ifPresent(all::add));
            if (!page.isEmpty()) {
                var last = reportedAt(page.getLast());
                var before = last.equals(from) ? shown : List.<String>of();
                shown = Stream.concat(before.stream(), idsAt(last, page)).toList();
                from = last;
            }
        } while (page.size() == PAGE);
        return all;
    }

    private List<Document> pageOfKind(SchoolId school, KindId kind, Instant from, List<String> shown) {
        var asked = and(
                eq("school", school.value()),
                eq("kind", kind.value()),
                gte("reportedAt", Date.from(from)),
                nin("_id", shown));
        return StoreErrors.stored(() ->
                cases.find(asked).sort(ascending("reportedAt")).limit(PAGE).into(new ArrayList<>()));
    }

    private static Stream<String> idsAt(Instant time, List<Document> page) {
        return page.stream().filter(each -> reportedAt(each).equals(time)).map(each -> each.getString("_id"));
    }

    private static Instant reportedAt(Document document) {
        return document.getDate("reportedAt").toInstant();
    }

    /** One that is damaged must not hide all others of its kind. */
    private static Optional<Case> readable(Document document) {
        try {
            return Optional.of(CaseMapper.read(document));
        } catch (RuntimeException damaged) {
            LOG.atError()
                    .setMessage("a case cannot be read; the others of its kind are")
                    .addKeyValue("case", document.getString("_id"))
                    .addKeyValue("problem", damaged.getClass().getName())
                    .log();
            return Optional.empty();
        }
    }

    @Override
    public boolean replace(Case changed) {
        var stored = segments.trim(changed);
        var next = stored.version() + 1;
        var document = CaseMapper.write(stored).append("version", next);
        var unchanged = and(eq("_id", changed.id().value()), eq("version", changed.version()));
        return StoreErrors.stored(() -> cases.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }

    @Override
    public List<Case> unanswered(SchoolId school, int most) {
        var waiting = and(in("alert.status", UNANSWERED), eq("school", school.value()));
        return StoreErrors.stored(
                () -> cases.find(waiting).limit(most).map(CaseMapper::read).into(new ArrayList<>()));
    }

    @Override
    public List<Case> withTrouble(SchoolId school, int most) {
        var here = eq("school", school.value());
        var found = new LinkedHashMap<CaseId, Case>();
        var parked = StoreErrors.stored(() -> cases.find(and(eq("notices.state", "PARKED"), here))
                .limit(most)
                .map(CaseMapper::read)
                .into(new ArrayList<>()));
        parked.forEach(file -> found.put(file.id(), file));
        all(and(gt("nextSend", EVER), here), ascending("nextSend"), most).stream()
                .filter(file -> file.notices().all().stream().anyMatch(OwedNotice::isInTrouble))
                .forEach(file -> found.put(file.id(), file));
        return List.copyOf(found.values());
    }

    @Override
    public List<Entry> olderEntries(CaseId id) {
        return segments.of(id);
    }

    private Optional<Case> first(Bson filter) {
        return Optional.ofNullable(StoreErrors.stored(() -> cases.find(filter).first()))
                .map(CaseMapper::read);
    }

    private List<Case> all(Bson filter, Bson order, int most) {
        return StoreErrors.stored(() ->
                cases.find(filter).sort(order).limit(most).map(CaseMapper::read).into(new ArrayList<>()));
    }
}
