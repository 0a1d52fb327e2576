package school.signpost.policy.mongo;

import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Inserts;

/**
 * Every version of every school's policy that was ever in force, by {@code school/hash}, and a pointer to the one in force
 * by {@code school/current}. The pointer changes only from the version that the changer saw. All queries are by _id.
 */
public final class MongoPolicyVersions {

    public static final String COLLECTION = "policies";

    public static final CollectionIndexes INDEXES = CollectionIndexes.of(COLLECTION);

    private static final int SCHEMA_VERSION = 1;
    private static final String CURRENT = "current";

    private final MongoCollection<Document> collection;

    public MongoPolicyVersions(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    public boolean isKnown(SchoolId school, String version) {
        return text(school, version).isPresent();
    }

    public Optional<String> text(SchoolId school, String version) {
        return stored(() -> Optional.ofNullable(
                        collection.find(Filters.eq("_id", id(school, version))).first())
                .map(document -> document.getString("text")));
    }

    public Optional<String> current(SchoolId school) {
        return stored(() -> Optional.ofNullable(
                        collection.find(Filters.eq("_id", id(school, CURRENT))).first())
                .map(document -> document.getString("version")));
    }

    /** The version that the one in force took the place of; empty for a school's first. */
    public Optional<String> before(SchoolId school) {
        return stored(() -> Optional.ofNullable(
                        collection.find(Filters.eq("_id", id(school, CURRENT))).first())
                .map(document -> document.getString("before")));
    }

    /** Stores the text first, then moves the pointer; false when another instance moved it meanwhile. */
    public boolean activate(SchoolId school, String version, String text, @Nullable String from, Instant at) {
        Inserts.isNew(
                collection,
                new Document("_id", id(school, version))
                        .append("schemaVersion", SCHEMA_VERSION)
                        .append("school", school.value())
                        .append("text", text)
                        .append("storedAt", Date.from(at)));
        if (from == null) {
            return Inserts.isNew(
                    collection,
                    new Document("_id", id(school, CURRENT))
                            .append("schemaVersion", SCHEMA_VERSION)
                            .append("school", school.value())
                            .append("version", version)
                            .append("since", Date.from(at)));
        }
        return stored(() -> collection
                        .updateOne(
                                Filters.and(Filters.eq("_id", id(school, CURRENT)), Filters.eq("version", from)),
                                Updates.combine(
                                        Updates.set("version", version),
                                        Updates.set("before", from),
                                        Updates.set("since", Date.from(at))))
                        .getMatchedCount()
                == 1);
    }

    private static String id(SchoolId school, String version) {
        return school.value() + "/" + version;
    }
}
