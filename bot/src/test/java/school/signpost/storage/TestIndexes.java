package school.signpost.storage;

import com.mongodb.client.MongoDatabase;

/** Creates a module's indexes on a test's database, as the start of the application would. */
public final class TestIndexes {

    private TestIndexes() {}

    public static void create(MongoDatabase database, CollectionIndexes wanted) {
        IndexCreation.create(database, wanted);
    }
}
