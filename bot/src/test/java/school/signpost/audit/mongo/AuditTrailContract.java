package school.signpost.audit.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.audit.Anchor;
import school.signpost.audit.AuditTrail.Entry;
import school.signpost.shared.SchoolId;
import school.signpost.support.StoreContract;

/** What every audit trail keeps, and what it notices when somebody meddles with it. */
interface AuditTrailContract extends StoreContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    SchoolId SCHOOL = SchoolId.of("st-example");

    default MongoAuditTrail trail() {
        return new MongoAuditTrail(database());
    }

    @Test
    default void whatIsAppendedIsReadInOrder() {
        var trail = trail();
        var first = entry("case.opened", "case-1");
        var second = entry("policy.changed", null);

        trail.append(SCHOOL, first);
        trail.append(SCHOOL, second);

        assertThat(trail.read(SCHOOL, 1, 10)).containsExactly(first, second);
        assertThat(trail.read(SCHOOL, 2, 10)).containsExactly(second);
        assertThat(trail.read(SCHOOL, 1, 1)).containsExactly(first);
        assertThat(trail.read(SCHOOL, 0, 1)).containsExactly(first);
        assertThat(trail.read(SCHOOL, 3, 10)).isEmpty();
        assertThat(trail.verify(SCHOOL)).isEmpty();
    }

    @Test
    default void aTrailOfSeveralPagesIsReadAndVerifiedWhole() {
        var trail = trail();
        long entries = 2L * Links.PAGE + 1;
        fill(entries);

        assertThat(trail.read(SCHOOL, 1, 5_000))
                .hasSize((int) entries)
                .last()
                .isEqualTo(entry("case.opened", "case-" + entries));
        assertThat(trail.verify(SCHOOL)).isEmpty();

        entries().deleteOne(id(entries));

        assertThat(trail.verify(SCHOOL)).contains("Entry 401 is missing: the chain had reached entry 401.");
    }

    @Test
    default void everySchoolHasAChainOfItsOwn() {
        var trail = trail();
        var other = SchoolId.of("other-school");
        trail.append(SCHOOL, entry("case.opened", "case-1"));
        trail.append(other, entry("case.opened", "case-2"));

        assertThat(trail.schools()).containsExactly(other, SCHOOL);
        assertThat(trail.read(other, 1, 10)).containsExactly(entry("case.opened", "case-2"));
        assertThat(trail.newest(SCHOOL))
                .hasValueSatisfying(anchor -> assertThat(anchor.seq()).isEqualTo(1));
        assertThat(trail.newest(SchoolId.of("third"))).isEmpty();
        assertThat(trail.verify(SchoolId.of("third"))).isEmpty();
    }

    @Test
    default void timesAreCutToTheMillisecondBeforeTheyAreHashed() {
        var exact = new Entry(NOON.plusNanos(999_999), "staff-1", "case.opened", null);

        trail().append(SCHOOL, exact);

        assertThat(trail().read(SCHOOL, 1, 1)).containsExactly(entry("case.opened", null));
        assertThat(trail().verify(SCHOOL)).isEmpty();
    }

    @Test
    default void severalInstancesAppendToOneUnbrokenChain() throws Exception {
        var instances = List.of(trail(), trail(), trail());
        var appended = new ArrayList<Future<?>>();

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int n = 0; n < 60; n++) {
                var instance = instances.get(n % instances.size());
                appended.add(threads.submit(() -> instance.append(SCHOOL, entry("case.opened", "case-1"))));
            }
            for (Future<?> one : appended) {
                one.get();
            }
        }

        assertThat(trail().read(SCHOOL, 1, 1_000)).hasSize(60);
        assertThat(trail().verify(SCHOOL)).isEmpty();
        assertThat(trail().newest(SCHOOL))
                .hasValueSatisfying(anchor -> assertThat(anchor.seq()).isEqualTo(60));
    }

    @Test
    default void aCrashBetweenTheEntryAndItsAnchorIsCaughtUpWith() {
        fill(3);
        anchors().updateOne(new Document("_id", "st-example"), combine(set("seq", 1L), set("hash", hashOf(1))));

        assertThat(trail().verify(SCHOOL)).isEmpty();

        trail().append(SCHOOL, entry("case.opened", "case-4"));

        assertThat(trail().read(SCHOOL, 1, 10)).hasSize(4);
        assertThat(trail().verify(SCHOOL)).isEmpty();
        assertThat(trail().newest(SCHOOL))
                .hasValueSatisfying(anchor -> assertThat(anchor.seq()).isEqualTo(4));
    }

    @Test
    default void anEntryThatWasChangedIsFound() {
        fill(3);
        var original = requireNonNull(entries().find(id(2)).first());

        for (Bson meddling : List.of(
                set("actor", "staff-9"),
                set("action", "case.closed"),
                set("about", "case-9"),
                unset("about"),
                set("at", java.util.Date.from(NOON.plusMillis(1))),
                set("school", "other-school"),
                set("seq", 3L),
                set("hash", "0".repeat(64)),
                set("previous", "0".repeat(64)),
                set("note", "added"),
                set("actor", 7),
                inc("schemaVersion", 1))) {
            entries().updateOne(id(2), meddling);

            assertThat(trail().verify(SCHOOL)).as("%s", meddling).contains("Entry 2 was changed after it was written.");
            entries().replaceOne(id(2), original);
        }

        assertThat(trail().verify(SCHOOL)).isEmpty();
    }

    @Test
    default void anEntryThatWasRemovedIsFoundWhereverItStood() {
        for (long removed : List.of(1L, 2L, 3L)) {
            emptied();
            fill(3);

            entries().deleteOne(id(removed));

            assertThat(trail().verify(SCHOOL))
                    .contains("Entry %d is missing: the chain had reached entry 3.".formatted(removed));
        }
    }

    @Test
    default void anEntryThatWasPutInIsFound() {
        fill(3);
        var forged = Link.after(SCHOOL, new Anchor(1, "f".repeat(64)), entry("case.closed", "case-9"));

        entries().replaceOne(id(2), LinkDocuments.write(forged));

        assertThat(trail().verify(SCHOOL))
                .contains("Entry 2 does not follow from the one before it: one of the two was put in later.");
    }

    @Test
    default void anEndThatWasWrittenAnewIsFound() {
        fill(3);
        var forged = Link.after(SCHOOL, new Anchor(2, hashOf(2)), entry("case.closed", "case-9"));

        entries().replaceOne(id(3), LinkDocuments.write(forged));

        assertThat(trail().verify(SCHOOL)).contains("Entry 3 is not the one this chain was known to reach.");
    }

    @Test
    default void entriesWithoutAnAnchorAreFound() {
        fill(3);

        anchors().deleteMany(new Document());
        entries().deleteOne(id(1));

        assertThat(trail().schools()).containsExactly(SCHOOL);
        assertThat(trail().verify(SCHOOL))
                .contains("The anchor of this chain is missing: there are entries, but not where they end.");
        assertThat(trail().verify(SchoolId.of("st"))).isEmpty();
        assertThat(trail().verify(SchoolId.of("st.example"))).isEmpty();
    }

    @Test
    default void onlyAnAnchorKeptElsewhereShowsThatEntriesAndAnchorWereRewrittenTogether() {
        fill(3);
        var kept = trail().newest(SCHOOL).orElseThrow();
        emptied();
        LongStream.range(0, 4).forEach(n -> trail().append(SCHOOL, entry("nothing.happened", null)));

        assertThat(trail().verify(SCHOOL)).isEmpty();
        assertThat(trail().verify(SCHOOL, kept))
                .contains("Entry 3 is not the one whose anchor was kept: the chain was written anew.");
        assertThat(trail().verify(SCHOOL, new Anchor(5, kept.hash())))
                .contains("Entry 5 is missing: the anchor that was kept says there was one.");
        assertThat(trail().verify(SCHOOL, Anchor.START)).isEmpty();
    }

    @Test
    default void anAnchorKeptElsewhereStillHoldsAfterMoreWasAppended() {
        fill(3);
        var kept = trail().newest(SCHOOL).orElseThrow();

        trail().append(SCHOOL, entry("case.opened", "case-4"));

        assertThat(trail().verify(SCHOOL, kept)).isEmpty();
    }

    @Test
    default void nothingIsAppendedBehindAnEntryThatCannotBeRead() {
        fill(3);
        anchors().updateOne(new Document("_id", "st-example"), set("seq", 2L));
        entries().updateOne(id(3), unset("hash"));

        assertThatThrownBy(() -> trail().append(SCHOOL, entry("case.opened", "case-4")))
                .hasMessage("audit.unreadable: st-example/3");
    }

    /** A chain as {@code append} would have made it, in two writes. */
    private void fill(long size) {
        var links = new ArrayList<Document>();
        Anchor last = Anchor.START;
        for (long n = 1; n <= size; n++) {
            var link = Link.after(SCHOOL, last, entry("case.opened", "case-" + n));
            links.add(LinkDocuments.write(link));
            last = link.anchor();
        }
        entries().insertMany(links);
        anchors().insertOne(LinkDocuments.write(SCHOOL, last));
    }

    private void emptied() {
        entries().deleteMany(new Document());
        anchors().deleteMany(new Document());
    }

    private String hashOf(long seq) {
        return requireNonNull(entries().find(id(seq)).first()).getString("hash");
    }

    private MongoCollection<Document> entries() {
        return database().getCollection("audit");
    }

    private MongoCollection<Document> anchors() {
        return database().getCollection("audit-anchors");
    }

    private static Document id(long seq) {
        return new Document("_id", "st-example/" + seq);
    }

    private static Entry entry(String action, @Nullable String about) {
        return new Entry(NOON, "staff-1", action, about);
    }
}
