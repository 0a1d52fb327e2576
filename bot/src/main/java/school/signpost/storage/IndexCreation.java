package school.signpost.storage;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import school.signpost.storage.embedded.EmbeddedStore;

/** Creates the indexes that the modules list; one whose definition changed under the same name is made anew. */
final class IndexCreation {

    private static final Set<Integer> DEFINED_OTHERWISE = Set.of(85, 86);

    private IndexCreation() {}

    static void create(MongoDatabase database, CollectionIndexes wanted) {
        MongoCollection<Document> collection = database.getCollection(wanted.collection());
        wanted.indexes().forEach(index -> create(collection, index));
    }

    private static void create(MongoCollection<Document> collection, Index index) {
        IndexOptions options =
                new IndexOptions().name(index.name()).unique(index.unique()).sparse(index.sparse());
        try {
            collection.createIndex(keys(index), options);
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == EmbeddedStore.CODE_FULL && isThere(collection, index)) {
                return;
            }
            if (!DEFINED_OTHERWISE.contains(refused.getErrorCode())) {
                throw refused;
            }
            collection.dropIndex(index.name());
            collection.createIndex(keys(index), options);
        }
    }

    /** A store that takes no writes just now is still read, so long as its indexes are those that are wanted. */
    private static boolean isThere(MongoCollection<Document> collection, Index index) {
        return collection.listIndexes().into(new ArrayList<>()).stream()
                .anyMatch(each -> index.name().equals(each.getString("name"))
                        && keys(index).equals(each.get("key"))
                        && index.unique() == each.getBoolean("unique", false)
                        && index.sparse() == each.getBoolean("sparse", false));
    }

    private static Document keys(Index index) {
        Document keys = new Document();
        index.keys().forEach(key -> keys.append(key.field(), key.ascending() ? 1 : -1));
        return keys;
    }
}
