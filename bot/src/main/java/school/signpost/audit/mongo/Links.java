package school.signpost.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bson.Document;
import school.signpost.audit.Anchor;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;

/** The two collections of the trail. Daily queries go by {@code _id}; only {@link #holds} looks for what was done. */
final class Links {

    static final int PAGE = 200;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> anchors;

    Links(MongoDatabase database) {
        entries = database.getCollection("audit");
        anchors = database.getCollection("audit-anchors");
    }

    /** False when the number is taken. */
    boolean insert(Link link) {
        return Inserts.isNew(entries, LinkDocuments.write(link));
    }

    /** The entry as it lies in the store, whatever it looks like. */
    Optional<Document> find(SchoolId school, long seq) {
        return stored(
                () -> Optional.ofNullable(entries.find(eq(Link.id(school, seq))).first()));
    }

    /** The entries from {@code from} on that there are, by their numbers, oldest first. */
    SortedMap<Long, Document> page(SchoolId school, long from, int size) {
        var numbers = LongStream.range(from, from + size)
                .boxed()
                .collect(toMap(seq -> Link.id(school, seq), Function.identity()));
        var page = new TreeMap<Long, Document>();
        for (Document found :
                stored(() -> entries.find(in("_id", numbers.keySet())).into(new ArrayList<>()))) {
            page.put(requireNonNull(numbers.get(found.getString("_id"))), found);
        }
        return page;
    }

    /** Uses the index about-actor. */
    boolean holds(SchoolId school, String actor, String action, String about) {
        var same = and(eq("school", school.value()), eq("about", about), eq("actor", actor), eq("action", action));
        return stored(() -> Optional.ofNullable(entries.find(same).first())).isPresent();
    }

    Optional<Anchor> anchor(SchoolId school) {
        return stored(() -> Optional.ofNullable(anchors.find(eq(school.value())).first()))
                .map(LinkDocuments::readAnchor);
    }

    /** The anchor is there before the first entry, so that entries without one always mean that it was taken away. */
    Anchor startedAnchor(SchoolId school) {
        return anchor(school).orElseGet(() -> {
            Inserts.isNew(anchors, LinkDocuments.write(school, Anchor.START));
            return Anchor.START;
        });
    }

    /** Forward only: a slower instance must not pull it back. */
    void moveAnchor(SchoolId school, Anchor to) {
        var behind = and(eq(school.value()), lt("seq", to.seq()));
        stored(() -> anchors.updateOne(behind, combine(set("seq", to.seq()), set("hash", to.hash()))));
    }

    /** Also those whose anchor somebody took away; reads the whole collection, so only for the command line. */
    List<SchoolId> schools() {
        var schools = new TreeSet<String>();
        stored(() -> anchors.distinct("_id", String.class).into(schools));
        stored(() -> entries.distinct("school", String.class).into(schools));
        return schools.stream().map(SchoolId::of).toList();
    }

    boolean anyEntryOf(SchoolId school) {
        var ofSchool = Pattern.compile("^" + Pattern.quote(school.value()) + "/\\d+$");
        return stored(() ->
                        Optional.ofNullable(entries.find(regex("_id", ofSchool)).first()))
                .isPresent();
    }
}
