package school.signpost.confidential.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.confidential.KeyRegister;
import school.signpost.storage.StoreErrors;

/** Keeps the id of the master key in one document, so that a lost key file is noticed and not silently replaced. */
@Repository
class MongoKeyRegister implements KeyRegister {

    private static final String ID = "master-key";

    private final MongoCollection<Document> register;

    MongoKeyRegister(MongoDatabase database) {
        this.register = database.getCollection("key-register");
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(
                        StoreErrors.stored(() -> register.find(eq("_id", ID)).first()))
                .map(each -> each.getString("key"));
    }

    @Override
    public void sealedWith(String keyId) {
        var document = new Document("_id", ID).append("schemaVersion", 1).append("key", keyId);
        StoreErrors.stored(() -> register.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true)));
    }
}
