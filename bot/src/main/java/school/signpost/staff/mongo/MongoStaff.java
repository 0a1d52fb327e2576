package school.signpost.staff.mongo;

import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffRecord;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/** The stored people of every school. An address, and an AAD object id, belong to one person of a school at a time. */
public final class MongoStaff {

    public static final String COLLECTION = "staff";

    public static final CollectionIndexes INDEXES = CollectionIndexes.of(
            COLLECTION,
            Index.on("school-email", "school", "email").asUnique(),
            // only people with an id carry it: a sparse index, since the embedded server knows no partial ones
            Index.on("aad-key", "aadKey").asUnique().asSparse());

    private final MongoCollection<Document> collection;

    public MongoStaff(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    /** Uses the index school-email. */
    public List<StaffRecord> all(SchoolId school) {
        return stored(() -> collection
                .find(Filters.eq("school", school.value()))
                .map(StaffDocument::read)
                .into(new ArrayList<>()));
    }

    /**
     * Stores new people (version 0) and changes of known ones. False when another instance was quicker with any of them;
     * what was stored before that stays, and reading again shows it.
     */
    public boolean save(SchoolId school, List<StaffRecord> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        var known = changed.stream().filter(record -> record.version() > 0).toList();
        var writes = new ArrayList<WriteModel<Document>>();
        known.forEach(record -> writes.add(new ReplaceOneModel<>(
                Filters.and(
                        Filters.eq("_id", StaffDocument.id(school, record)), Filters.eq("version", record.version())),
                StaffDocument.write(school, record, record.version() + 1))));
        changed.stream()
                .filter(record -> record.version() == 0)
                .forEach(record -> writes.add(new InsertOneModel<>(StaffDocument.write(school, record, 1))));
        return stored(() -> matched(writes)) == known.size();
    }

    /** How many known people were still as they had been read; less than none when a new one was already there. */
    private int matched(List<WriteModel<Document>> writes) {
        try {
            return collection.bulkWrite(writes).getMatchedCount();
        } catch (MongoBulkWriteException lost) {
            boolean onlyDuplicates = lost.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (onlyDuplicates && lost.getWriteConcernError() == null) {
                return -1;
            }
            throw lost;
        }
    }
}
