package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, which the library has none of: its queries would read the whole collection. Each entry is
 * the values of the fields and then the document's id, in the order of {@link StoredType}.
 */
final class SecondaryIndex extends Index<Object> {

    /** Stands in the table once a document held an array: two bounds may then be met by different parts of it. */
    private static final String HOLDS_ARRAYS = "holds-arrays";

    private final MVMap<Object, Object> entries;
    private final StoredType order = new StoredType();

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Object> entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // any number of documents may have the same values
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // any number of documents may have the same values
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (keys().stream()
                .anyMatch(key -> Utils.getSubdocumentValueCollectionAware(document, key) instanceof Collection)) {
            entries.put(HOLDS_ARRAYS, true);
        }
        findable(document).forEach(value -> entries.put(entry(value, position), true));
    }

    /** Nothing ever asks an index for a document without its first field. */
    private Stream<KeyValue> findable(Document document) {
        return getKeyValues(document).stream().filter(value -> value.get(0) != null);
    }

    private static KeyValue entry(KeyValue value, Object position) {
        return new KeyValue(Stream.concat(value.stream(), Stream.of(position)).toList());
    }

    @Override
    public Object remove(Document document) {
        Object position = Objects.requireNonNull(document.get("_id"), "_id");
        findable(document).forEach(value -> entries.remove(entry(value, position)));
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before);
            add(after, position, collection);
        }
    }

    /** Which documents can match at all; nothing where this index cannot narrow them down. */
    Optional<Iterable<Object>> candidates(Conditions asked) {
        List<List<Object>> prefixes = List.of(List.of());
        int known = 0;
        for (String key : keys()) {
            var values = asked.equalTo(key);
            if (values.isEmpty()) {
                break;
            }
            prefixes = extended(prefixes, values.get());
            known++;
        }
        var bounds = known < keys().size() ? asked.bounds(keys().get(known)) : Optional.<Conditions.Bounds>empty();
        if (known == 0 && bounds.isEmpty()) {
            return Optional.empty();
        }
        var found = new LinkedHashSet<Object>();
        prefixes.forEach(prefix -> collect(new KeyRange(prefix, bounds.orElse(null)), found));
        return Optional.of(found);
    }

    /**
     * Which documents can match, those with the lowest value of this field first, to be read as far as wanted; nothing where
     * this index does not lie so. Within bounds, since these leave values of one kind alone, which the index orders as a
     * query does.
     */
    Optional<Stream<Object>> inOrderOf(String field, Conditions asked) {
        var keys = keys();
        int at = keys.indexOf(field);
        var bounds = asked.bounds(field);
        if (at < 0 || bounds.isEmpty() || !getKeys().get(at).isAscending() || entries.containsKey(HOLDS_ARRAYS)) {
            return Optional.empty();
        }
        var prefix = new ArrayList<Object>();
        for (String key : keys.subList(0, at)) {
            var values = asked.equalTo(key).filter(each -> each.size() == 1);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            prefix.addAll(values.get());
        }
        var range = new KeyRange(prefix, bounds.get());
        var cursor = entries.cursor(range.first(keys.size() + 1));
        return Optional.of(StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(KeyValue.class::cast)
                .takeWhile(entry -> !range.isPast(entry, order, true))
                .map(entry -> entry.get(entry.size() - 1)));
    }

    /** How many leading fields are asked for, so that the narrowest index is taken. */
    int fit(Conditions asked) {
        int fit = 0;
        for (String key : keys()) {
            if (asked.equalTo(key).isEmpty()) {
                return asked.bounds(key).isPresent() ? 2 * fit + 1 : 2 * fit;
            }
            fit++;
        }
        return 2 * fit;
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, List<Object> values) {
        return prefixes.stream()
                .flatMap(prefix -> values.stream()
                        .map(value ->
                                Stream.concat(prefix.stream(), Stream.of(value)).toList()))
                .toList();
    }

    private void collect(KeyRange range, Set<Object> found) {
        boolean bothEnds = !entries.containsKey(HOLDS_ARRAYS);
        var cursor = entries.cursor(range.first(keys().size() + 1));
        while (cursor.hasNext()) {
            var entry = (KeyValue) cursor.next();
            if (range.isPast(entry, order, bothEnds)) {
                return;
            }
            found.add(entry.get(entry.size() - 1));
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.of();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
