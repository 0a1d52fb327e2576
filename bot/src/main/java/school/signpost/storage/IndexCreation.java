package school.signpost.storage;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Set;
import org.bson.Document;

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
            if (!DEFINED_OTHERWISE.contains(refused.getErrorCode())) {
                throw refused;
            }
            collection.dropIndex(index.name());
            collection.createIndex(keys(index), options);
        }
    }

    private static Document keys(Index index) {
        Document keys = new Document();
        index.keys().forEach(key -> keys.append(key.field(), key.ascending() ? 1 : -1));
        return keys;
    }
}
