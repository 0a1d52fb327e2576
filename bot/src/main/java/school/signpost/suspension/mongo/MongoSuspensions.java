package school.signpost.suspension.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;
import school.signpost.suspension.Suspension;
import school.signpost.suspension.Suspensions;
import school.signpost.time.Remembered;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * One document a suspension, changed by conditional replace on its version. What was read is remembered for a moment:
 * every route asks who is suspended.
 */
@Repository
class MongoSuspensions implements Suspensions {

    private final MongoCollection<Document> collection;
    private final Remembered<List<Suspension>> remembered;

    MongoSuspensions(MongoDatabase database, SystemClock machine, SchoolClock school) {
        this.collection = database.getCollection(SuspensionIndexes.COLLECTION);
        this.remembered = new Remembered<>(machine, school);
    }

    @Override
    public List<Suspension> of(SchoolId school) {
        return remembered.of(
                school,
                () -> StoreErrors.stored(() -> collection
                        .find(eq("school", school.value()))
                        .map(SuspensionDocument::read)
                        .into(new ArrayList<>())));
    }

    @Override
    public boolean save(Suspension changed) {
        try {
            return stored(changed);
        } finally {
            remembered.forget(changed.school());
        }
    }

    private boolean stored(Suspension changed) {
        var document = SuspensionDocument.write(changed.atVersion(changed.version() + 1));
        if (changed.version() > 0) {
            var unchanged = and(eq("_id", changed.id()), eq("version", changed.version()));
            return StoreErrors.stored(() -> collection.replaceOne(unchanged, document))
                            .getMatchedCount()
                    == 1;
        }
        return Inserts.isNew(collection, document);
    }
}
