package school.signpost.staff.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Barred;
import school.signpost.staff.RolesHeld;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;
import school.signpost.storage.Inserts;
import school.signpost.time.Remembered;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/** One document for each time that somebody came back with roles; those that wait carry {@code waits}. */
public final class MongoRolesHeld implements RolesHeld, Barred {

    public static final String COLLECTION = "roles-held";

    public static final CollectionIndexes INDEXES =
            CollectionIndexes.of(COLLECTION, Index.on("waits", "school", "waits"));

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> collection;

    private final Remembered<Set<StaffId>> remembered;

    public MongoRolesHeld(MongoDatabase database, SystemClock machine, SchoolClock school) {
        this.collection = database.getCollection(COLLECTION);
        this.remembered = new Remembered<>(machine, school);
    }

    @Override
    public void hold(SchoolId school, StaffId person, LocalDate left) {
        var document = new Document("_id", school + "/" + person + "/" + left)
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", school.value())
                .append("person", person.value())
                .append("waits", true);
        remembered.forget(school);
        Inserts.isNew(collection, document);
    }

    @Override
    public List<StaffId> of(SchoolId school) {
        return stored(() -> collection
                .find(and(eq("school", school.value()), eq("waits", true)))
                .map(each -> StaffId.of(each.getString("person")))
                .into(new ArrayList<>()));
    }

    @Override
    public Set<StaffId> on(SchoolId school, LocalDate day) {
        return remembered.of(school, () -> Set.copyOf(of(school)));
    }

    @Override
    public boolean letGo(SchoolId school, StaffId person, StaffId by, Instant at) {
        var waiting = and(eq("school", school.value()), eq("waits", true), eq("person", person.value()));
        var said = Updates.combine(
                Updates.set("waits", false), Updates.set("by", by.value()), Updates.set("at", Date.from(at)));
        boolean waited = stored(() -> collection.updateMany(waiting, said)).getModifiedCount() > 0;
        remembered.forget(school);
        return waited;
    }
}
