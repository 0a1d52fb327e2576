package school.signpost.agreement.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import school.signpost.storage.StoreErrors;

/** Puts a document in unless one of its id is there. */
final class Inserts {

    private Inserts() {}

    static boolean isNew(MongoCollection<Document> collection, Document document) {
        try {
            StoreErrors.stored(() -> collection.insertOne(document));
            return true;
        } catch (MongoException refused) {
            if (StoreErrors.isDuplicateKey(refused)) {
                return false;
            }
            throw refused;
        }
    }
}
