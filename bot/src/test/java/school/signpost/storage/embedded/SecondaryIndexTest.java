package school.signpost.storage.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import school.signpost.support.TestStore;

/** Two collections with the same documents, one of them with indexes, answer every query alike. */
class SecondaryIndexTest {

    private static final long SEED = Long.getLong("index.seed", 20_261_122L);
    private static final int ROUNDS = 500;

    private final Random random = new Random(SEED);
    private final MongoCollection<Document> indexed = TestStore.inMemory().getCollection("indexed");
    private final MongoCollection<Document> plain = TestStore.inMemory().getCollection("plain");

    @Test
    void anIndexNeverChangesAnAnswer() {
        indexed.createIndex(Indexes.ascending("school", "colour", "due"), new IndexOptions().name("by-colour"));
        indexed.createIndex(Indexes.ascending("due"), new IndexOptions().name("by-due"));
        indexed.createIndex(Indexes.ascending("notices.state"), new IndexOptions().name("by-state"));
        indexed.createIndex(
                Indexes.ascending("tags"), new IndexOptions().name("by-tag").sparse(true));

        for (int round = 0; round < ROUNDS; round++) {
            changeBoth();
            var query = query();

            assertThat(found(indexed, query))
                    .as("round %d of seed %d: %s", round, SEED, shown(query))
                    .isEqualTo(found(plain, query));
        }
    }

    @Test
    void theFirstFewInOrderAreTheSame() {
        indexed.createIndex(Indexes.ascending("due"), new IndexOptions().name("by-due"));
        indexed.createIndex(Indexes.ascending("school", "due"), new IndexOptions().name("by-school-and-due"));

        for (int round = 0; round < ROUNDS; round++) {
            changeBoth(withoutArrays());
            var query = random.nextBoolean()
                    ? and(gt("due", moment()), ne("_id", "d" + random.nextInt(60)))
                    : and(eq("school", text()), lte("due", moment()));
            int skip = random.nextInt(3);
            int most = 1 + random.nextInt(5);

            assertThat(firstFew(indexed, query, skip, most))
                    .as("round %d of seed %d: %s", round, SEED, shown(query))
                    .isEqualTo(firstFew(plain, query, skip, most));
            assertThat(indexed.countDocuments(query))
                    .as("round %d of seed %d: how many of %s", round, SEED, shown(query))
                    .isEqualTo(found(plain, query).size());
        }
    }

    /** In order of the field alone: which of two with the same moment comes first is for nobody to say. */
    private static List<Object> firstFew(MongoCollection<Document> collection, Bson query, int skip, int most) {
        return collection
                .find(query)
                .sort(new Document("due", 1))
                .skip(skip)
                .limit(most)
                .map(each -> each.get("due"))
                .into(new ArrayList<>());
    }

    private Document withoutArrays() {
        var document = new Document("_id", "d" + random.nextInt(60));
        maybe(document, "school", text());
        maybe(document, "due", random.nextInt(5) == 0 ? text() : moment());
        return document;
    }

    @Test
    void anIndexMadeOverWhatIsThereFindsIt() {
        for (int n = 0; n < 300; n++) {
            changeBoth();
        }
        indexed.createIndex(Indexes.ascending("due"), new IndexOptions().name("late"));

        var query = and(gt("due", moment(2)), lte("due", moment(7)));

        assertThat(found(indexed, query)).isNotEmpty().isEqualTo(found(plain, query));
    }

    private static List<Document> found(MongoCollection<Document> collection, Bson query) {
        return collection.find(query).sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private static String shown(Bson query) {
        return query.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                .toJson();
    }

    private void changeBoth() {
        String id = "d" + random.nextInt(60);
        if (random.nextInt(6) == 0) {
            indexed.deleteOne(eq("_id", id));
            plain.deleteOne(eq("_id", id));
            return;
        }
        changeBoth(document(id));
    }

    private void changeBoth(Document document) {
        var id = document.getString("_id");
        indexed.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
        plain.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    private Document document(String id) {
        var document = new Document("_id", id).append("version", random.nextInt(3));
        maybe(document, "school", text());
        maybe(document, "colour", random.nextBoolean() ? text() : number());
        maybe(document, "due", random.nextInt(5) == 0 ? Arrays.asList(moment(), moment()) : moment());
        maybe(document, "notices", List.of(new Document("state", text()), new Document("state", text())));
        maybe(document, "tags", random.nextBoolean() ? List.of(text(), text()) : text());
        return document;
    }

    private void maybe(Document document, String field, Object value) {
        switch (random.nextInt(5)) {
            case 0 -> document.remove(field);
            case 1 -> document.append(field, null);
            default -> document.append(field, value);
        }
    }

    private Bson query() {
        return switch (random.nextInt(12)) {
            case 0 -> eq("due", moment());
            case 1 -> and(gt("due", moment()), lte("due", moment()));
            case 2 -> gte("due", moment());
            case 3 -> lt("due", moment());
            case 4 -> and(eq("school", text()), eq("colour", number()));
            case 5 -> and(eq("school", text()), in("colour", text(), number()), lt("due", moment()));
            case 6 -> eq("notices.state", text());
            case 7 -> in("tags", text(), text());
            case 8 -> and(eq("_id", "d" + random.nextInt(60)), eq("version", 1));
            case 9 -> or(eq("due", moment()), eq("school", text()));
            case 10 -> and(eq("school", null), ne("colour", text()));
            default -> and(gt("tags", text()), lt("tags", text()));
        };
    }

    private String text() {
        return "t" + random.nextInt(4);
    }

    private Object number() {
        int number = random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> number;
            case 1 -> (long) number;
            default -> (double) number;
        };
    }

    private Date moment() {
        return moment(random.nextInt(10));
    }

    private static Date moment(int day) {
        return Date.from(Instant.EPOCH.plusSeconds(86_400L * day - 300_000));
    }
}
