package school.signpost.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import school.signpost.storage.embedded.EmbeddedStore;
import school.signpost.support.EveryQueryHasAnIndex;
import school.signpost.support.QueryShape;
import school.signpost.support.QueryShapes;

class EveryQueryHasAnIndexTest {

    private static final List<CollectionIndexes> INDEXES = List.of(CollectionIndexes.of(
            "cases",
            Index.on("next-due", "school", "nextDue"),
            Index.on("reference", "reference").asUnique()));

    @Test
    void aQueryByIdOrByTheFirstFieldsOfAnIndexIsServed() {
        Set<QueryShape> seen = shapesOf(cases -> {
            cases.find(eq("_id", 1)).first();
            cases.find(and(eq("school", "s"), gt("nextDue", 5)))
                    .sort(Sorts.ascending("nextDue"))
                    .first();
            cases.findOneAndUpdate(eq("reference", "r"), set("x", 1));
            cases.updateOne(and(eq("_id", 1), eq("version", 2)), set("x", 1));
        });

        assertThat(EveryQueryHasAnIndex.of(INDEXES).in(seen).values())
                .containsExactlyInAnyOrder("_id_", "_id_", "next-due", "reference");
    }

    @Test
    void aQueryWithoutAnIndexIsNamed() {
        assertUnserved(cases -> cases.find(eq("colour", "red")).first(), "colour");
        assertUnserved(cases -> cases.deleteMany(eq("nextDue", 1)), "nextDue");
        assertUnserved(
                cases -> cases.find(eq("school", "s"))
                        .sort(Sorts.ascending("name"))
                        .first(),
                "name");
        assertUnserved(
                cases -> cases.find(or(eq("reference", 1), eq("colour", 2))).first(), "colour");
        assertUnserved(cases -> cases.countDocuments(), "filter=[]");
    }

    @Test
    void aScanIsAllowedWithAReason() {
        Set<QueryShape> seen = shapesOf(cases -> cases.find().first());

        assertThat(EveryQueryHasAnIndex.of(INDEXES)
                        .butScanning("cases", "a handful")
                        .in(seen)
                        .values())
                .containsExactly("scan: a handful");
    }

    private static void assertUnserved(Consumer<MongoCollection<Document>> query, String named) {
        Set<QueryShape> seen = shapesOf(query);

        assertThatThrownBy(() -> EveryQueryHasAnIndex.of(INDEXES).in(seen))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private static Set<QueryShape> shapesOf(Consumer<MongoCollection<Document>> queries) {
        QueryShapes shapes = new QueryShapes();
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .addCommandListener(shapes)
                        .build())) {
            queries.accept(client.getDatabase("signpost").getCollection("cases"));
        }
        return shapes.seen();
    }
}
