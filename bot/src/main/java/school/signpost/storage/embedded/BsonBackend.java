package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The library's backend over tables that hold BSON. The library asks for its tables without saying what they hold, but
 * takes one that is already open as it is: so each is opened, as {@link StoredType}, just before the library asks.
 */
final class BsonBackend extends H2Backend {

    private static final String DOCUMENTS = "databases.";
    private static final String FACTS = "meta.";

    BsonBackend(MVStore tables) {
        super(tables);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name);
    }

    @SuppressWarnings("unchecked") // what a table holds is for its reader to know
    private <K, V> MVMap<K, V> table(String name) {
        return (MVMap<K, V>) getMvStore().openMap(name, StoredType.map());
    }

    /** An inner class, not a nested one: the library's constructor opens tables before fields of our own could be set. */
    private final class BsonDatabase extends H2Database {

        private BsonDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String name = getFullCollectionNamespace(collection);
            MVMap<Object, Document> documents = table(DOCUMENTS + name);
            return new BsonCollection(this, collection, options, documents, table(FACTS + name), cursorRegistry);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            table(tableOf(collection, index));
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(index, keys, sparse, table(tableOf(collection, index)));
        }

        private String tableOf(String collection, String index) {
            return getFullCollectionNamespace(collection) + "._index_" + index;
        }
    }
}
