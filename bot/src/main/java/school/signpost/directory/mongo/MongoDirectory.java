package school.signpost.directory.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import school.signpost.directory.DirectoryPerson;
import school.signpost.directory.DirectoryState;
import school.signpost.directory.DirectoryStore;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Inserts;

/** One document an account, by its id, and one with how far reading has come. */
public final class MongoDirectory implements DirectoryStore {

    public static final String PEOPLE = "directory-people";
    public static final String STATE = "directory-state";

    public static final CollectionIndexes INDEXES = CollectionIndexes.of(PEOPLE);
    public static final CollectionIndexes STATE_INDEXES = CollectionIndexes.of(STATE);

    private static final String ONLY = "graph";

    private final MongoCollection<Document> people;
    private final MongoCollection<Document> states;

    public MongoDirectory(MongoDatabase database) {
        this.people = database.getCollection(PEOPLE);
        this.states = database.getCollection(STATE);
    }

    @Override
    public DirectoryState state() {
        return stored(() -> Optional.ofNullable(states.find(eq("_id", ONLY)).first()))
                .map(DirectoryDocuments::state)
                .orElse(DirectoryState.FRESH);
    }

    /** By its id and version. */
    @Override
    public boolean save(DirectoryState state) {
        var document =
                DirectoryDocuments.write(state.atVersion(state.version() + 1)).append("_id", ONLY);
        if (state.version() == 0) {
            return Inserts.isNew(states, document);
        }
        var unchanged = and(eq("_id", ONLY), eq("version", state.version()));
        return stored(() -> states.replaceOne(unchanged, document)).getMatchedCount() == 1;
    }

    /** Everybody, in the order of the ids. */
    @Override
    public List<DirectoryPerson> people() {
        return stored(() -> people.find()
                .sort(Sorts.ascending("_id"))
                .map(DirectoryDocuments::person)
                .into(new ArrayList<>()));
    }

    @Override
    public void store(List<DirectoryPerson> changed, List<String> forgotten) {
        if (!changed.isEmpty()) {
            var upsert = new ReplaceOptions().upsert(true);
            var writes = changed.stream()
                    .map(person ->
                            new ReplaceOneModel<>(eq("_id", person.id()), DirectoryDocuments.write(person), upsert))
                    .toList();
            stored(() -> people.bulkWrite(writes));
        }
        if (!forgotten.isEmpty()) {
            stored(() -> people.deleteMany(in("_id", forgotten)));
        }
    }
}
