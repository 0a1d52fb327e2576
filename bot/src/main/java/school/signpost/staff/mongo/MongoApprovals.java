package school.signpost.staff.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import org.bson.Document;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Approval;
import school.signpost.staff.Approvals;
import school.signpost.storage.CollectionIndexes;

/** One document for each set of leavers that somebody said yes to; asked for by its id only. */
public final class MongoApprovals implements Approvals {

    public static final String COLLECTION = "staff-approvals";

    public static final CollectionIndexes INDEXES = CollectionIndexes.of(COLLECTION);

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> collection;

    public MongoApprovals(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    @Override
    public boolean isOpen(SchoolId school, String key) {
        var open = and(eq("_id", id(school, key)), eq("used", false));
        return stored(() -> collection.find(open).first()) != null;
    }

    @Override
    public void give(Approval approval) {
        var id = id(approval.school(), approval.key());
        var document = new Document("_id", id)
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", approval.school().value())
                .append("by", approval.by().value())
                .append("at", Date.from(approval.at()))
                .append("used", false);
        stored(() -> collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public void use(SchoolId school, String key) {
        stored(() -> collection.updateOne(eq("_id", id(school, key)), Updates.set("used", true)));
    }

    private static String id(SchoolId school, String key) {
        return school.value() + "/" + key;
    }
}
