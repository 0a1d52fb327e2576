package school.signpost.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Puts a document in unless one with its id, or another unique key of its, is there. */
public final class Inserts {

    private Inserts() {}

    public static boolean isNew(MongoCollection<Document> collection, Document document) {
        try {
            StoreErrors.stored(() -> collection.insertOne(document));
            return true;
        } catch (MongoException duplicate) {
            return false; // stored() lets nothing else through
        }
    }
}
