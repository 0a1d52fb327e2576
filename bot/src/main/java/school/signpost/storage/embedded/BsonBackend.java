package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The library's backend over tables that hold BSON. The library asks for its tables without saying what they hold, but
 * takes one that is already open as it is: so each is opened, as {@link StoredType}, just before the library asks.
 */
final class BsonBackend extends H2Backend {

    private static final List<String> TABLES_OF_COLLECTION = List.of("databases.", "meta.");
    private static final String FIRST_COLLECTION = "system.namespaces";

    BsonBackend(MVStore tables) {
        super(tables);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        openTables(getMvStore(), name + "." + FIRST_COLLECTION);
        return new BsonDatabase(name, getMvStore(), getCursorRegistry());
    }

    private static void openTables(MVStore tables, String collection) {
        TABLES_OF_COLLECTION.forEach(prefix -> tables.openMap(prefix + collection, StoredType.map()));
    }

    private static final class BsonDatabase extends H2Database {

        // Null while the library's constructor runs: it opens only tables that are open already.
        private final @Nullable MVStore tables;

        private BsonDatabase(String name, MVStore tables, CursorRegistry cursors) {
            super(name, tables, cursors);
            this.tables = tables;
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            if (tables != null) {
                openTables(tables, getFullCollectionNamespace(collection));
            }
            return super.openOrCreateCollection(collection, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            if (tables != null) {
                tables.openMap(getFullCollectionNamespace(collection) + "._index_" + index, StoredType.map());
            }
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }
    }
}
