package school.signpost.support;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import school.signpost.storage.StoreErrors;

/** The part of MongoDB our stores keep to: what works here works on the embedded server and on a real one. */
public interface DriverSubsetContract extends StoreContract {

    private MongoCollection<Document> cases() {
        return database().getCollection("cases");
    }

    private void uniqueNumber(boolean sparse) {
        cases().createIndex(
                        new Document("school", 1).append("number", 1),
                        new IndexOptions().name("by-number").unique(true).sparse(sparse));
    }

    private static Document aCase(String id, int number) {
        return new Document("_id", id).append("school", "st-example").append("number", number);
    }

    @Test
    default void everyKindOfValueComesBackAsItWentIn() {
        Document written = aCase("a", 1)
                .append("text", "naïve £5 “quoted” 🙂")
                .append("at", Date.from(Instant.parse("2026-11-22T09:00:00.123Z")))
                .append("many", List.of("x", new Document("y", 2L)))
                .append("none", null)
                .append("yes", true)
                .append("bytes", new Binary(new byte[] {1, 2, 3}));

        cases().insertOne(written);

        assertThat(cases().find(eq("_id", "a")).first()).isEqualTo(written);
    }

    @Test
    default void aSecondInsertWithTheSameIdIsADuplicateKey() {
        cases().insertOne(aCase("a", 1));

        assertThatThrownBy(() -> cases().insertOne(aCase("a", 2)))
                .isInstanceOfSatisfying(MongoWriteException.class, duplicate -> {
                    assertThat(StoreErrors.isDuplicateKey(duplicate)).isTrue();
                    assertThat(StoreErrors.isDuplicateKey(duplicate, "_id_")).isTrue();
                    assertThat(StoreErrors.isDuplicateKey(duplicate, "by-number"))
                            .isFalse();
                });
    }

    @Test
    default void aUniqueIndexNamesItselfWhenItRefuses() {
        uniqueNumber(false);
        cases().insertOne(aCase("a", 1));

        assertThatThrownBy(() -> cases().insertOne(aCase("b", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        duplicate -> assertThat(StoreErrors.isDuplicateKey(duplicate, "by-number"))
                                .isTrue());
        assertThat(cases().countDocuments()).isEqualTo(1);
    }

    @Test
    default void anUpdateCannotStealAUniqueKeyEither() {
        uniqueNumber(false);
        cases().insertMany(List.of(aCase("a", 1), aCase("b", 2)));

        assertThatThrownBy(() -> cases().updateOne(eq("_id", "b"), set("number", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        duplicate -> assertThat(StoreErrors.isDuplicateKey(duplicate))
                                .isTrue());
        assertThat(cases().find(eq("_id", "b")).first()).isEqualTo(aCase("b", 2));
    }

    @Test
    default void aSparseUniqueIndexBindsOnlyDocumentsThatCarryTheField() {
        cases().createIndex(
                        new Document("activeKey", 1),
                        new IndexOptions().name("active").unique(true).sparse(true));
        cases().insertMany(List.of(aCase("a", 1), aCase("b", 2), aCase("c", 3).append("activeKey", "k")));

        assertThatThrownBy(() -> cases().insertOne(aCase("d", 4).append("activeKey", "k")))
                .isInstanceOf(MongoWriteException.class);
        cases().updateOne(eq("_id", "c"), unset("activeKey"));
        cases().insertOne(aCase("d", 4).append("activeKey", "k"));
        assertThat(cases().countDocuments()).isEqualTo(4);
    }

    @Test
    default void aConditionalReplaceTellsWhetherItMatched() {
        cases().insertOne(aCase("a", 1).append("version", 1));

        var won = cases().replaceOne(
                        and(eq("_id", "a"), eq("version", 1)), aCase("a", 1).append("version", 2));
        var lost = cases().replaceOne(
                        and(eq("_id", "a"), eq("version", 1)), aCase("a", 9).append("version", 2));

        assertThat(won.getMatchedCount()).isEqualTo(1);
        assertThat(lost.getMatchedCount()).isZero();
        assertThat(cases().find().first()).isEqualTo(aCase("a", 1).append("version", 2));
    }

    @Test
    default void onlyOneOfManyRacingForTheSameVersionWins() throws Exception {
        cases().insertOne(aCase("a", 1).append("version", 0));
        List<Callable<Long>> racers = IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(racer -> () -> cases().updateOne(
                                and(eq("_id", "a"), eq("version", 0)), combine(inc("version", 1), set("by", racer)))
                        .getMatchedCount())
                .toList();

        long won = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var matched : threads.invokeAll(racers)) {
                won += matched.get();
            }
        }

        assertThat(won).isEqualTo(1);
    }

    @Test
    default void theFirstInOrderIsClaimedAndHandedBackAsChanged() {
        cases().insertMany(List.of(aCase("late", 3), aCase("early", 1), aCase("middle", 2)));

        Document claimed = cases().findOneAndUpdate(
                        lte("number", 2),
                        set("leasedBy", "me"),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("number"))
                                .returnDocument(ReturnDocument.AFTER));

        assertThat(claimed).isEqualTo(aCase("early", 1).append("leasedBy", "me"));
    }

    @Test
    default void anUpsertInsertsOnceAndUpdatesAfterwards() {
        var upsert = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        cases().findOneAndUpdate(eq("_id", "n"), combine(setOnInsert("first", 1), inc("count", 1)), upsert);
        Document second =
                cases().findOneAndUpdate(eq("_id", "n"), combine(setOnInsert("first", 2), inc("count", 1)), upsert);

        assertThat(second).isEqualTo(new Document("_id", "n").append("first", 1).append("count", 2));
        assertThat(cases().updateOne(eq("_id", "m"), set("x", 1), new UpdateOptions().upsert(true))
                        .getUpsertedId())
                .isNotNull();
    }

    @Test
    default void aListKeepsItsNewestEntries() {
        cases().insertOne(aCase("a", 1).append("recent", List.of("1", "2", "3")));

        cases().updateOne(eq("_id", "a"), pushEach("recent", List.of("4"), new PushOptions().slice(-3)));

        assertThat(cases().find().first()).containsEntry("recent", List.of("2", "3", "4"));
    }

    @Test
    default void oneEntryOfAListIsChangedInPlace() {
        cases().insertOne(aCase("a", 1)
                .append("owed", List.of(new Document("key", "x").append("sent", false), new Document("key", "y"))));

        cases().updateOne(
                        eq("_id", "a"),
                        set("owed.$[one].sent", true),
                        new UpdateOptions().arrayFilters(List.of(eq("one.key", "x"))));

        assertThat(cases().find().first())
                .containsEntry(
                        "owed", List.of(new Document("key", "x").append("sent", true), new Document("key", "y")));
    }

    @Test
    default void anOrderedBulkStopsAtTheFirstRefusal() {
        cases().insertOne(aCase("b", 0));

        assertThatThrownBy(() -> cases().bulkWrite(List.of(
                        new InsertOneModel<>(aCase("a", 1)),
                        new InsertOneModel<>(aCase("b", 2)),
                        new InsertOneModel<>(aCase("c", 3)))))
                .isInstanceOf(MongoBulkWriteException.class);

        assertThat(cases().distinct("_id", String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void findingSortsLimitsAndProjects() {
        cases().insertMany(IntStream.rangeClosed(1, 20)
                .mapToObj(n -> aCase("c" + n, n))
                .toList());

        List<Document> found = cases().find(and(gte("number", 5), in("school", List.of("st-example", "other"))))
                .sort(Sorts.descending("number"))
                .limit(2)
                .projection(Projections.include("number"))
                .into(new ArrayList<>());

        assertThat(found)
                .containsExactly(
                        new Document("_id", "c20").append("number", 20),
                        new Document("_id", "c19").append("number", 19));
    }

    @Test
    default void aLongResultArrivesWholeInBatches() {
        cases().insertMany(
                        IntStream.range(0, 500).mapToObj(n -> aCase("c" + n, n)).toList());

        assertThat(cases().find().batchSize(50).into(new ArrayList<>())).hasSize(500);
    }

    @Test
    default void aDeleteTellsHowManyWent() {
        cases().insertMany(List.of(aCase("a", 1), aCase("b", 2), aCase("c", 2)));

        assertThat(cases().deleteOne(eq("_id", "a")).getDeletedCount()).isEqualTo(1);
        assertThat(cases().deleteMany(eq("number", 2)).getDeletedCount()).isEqualTo(2);
        assertThat(cases().deleteOne(eq("_id", "a")).getDeletedCount()).isZero();
    }
}
