package school.signpost.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;

/**
 * Maps each query the stores sent to the named index that serves it, and fails on one without. The embedded server
 * ignores indexes that are not unique, so that only a test like this one notices a missing index before a real server
 * does. Served means: asked about {@code _id}; or an index begins with a field asked about (or, when nothing is asked
 * about, with the field sorted by) and holds the sort's fields in order after fields asked about.
 */
public final class EveryQueryHasAnIndex {

    private final Map<String, List<Index>> indexes = new LinkedHashMap<>();
    private final Map<String, String> scanned = new LinkedHashMap<>();

    private EveryQueryHasAnIndex(Collection<? extends CollectionIndexes> lists) {
        lists.forEach(list -> indexes.put(list.collection(), list.indexes()));
    }

    public static EveryQueryHasAnIndex of(Collection<? extends CollectionIndexes> lists) {
        return new EveryQueryHasAnIndex(lists);
    }

    /** Queries that read a whole collection are right there, for this reason. */
    public EveryQueryHasAnIndex butScanning(String collection, String why) {
        scanned.put(collection, why);
        return this;
    }

    /** Fails when a query has no index; answers which index each has. */
    public Map<QueryShape, String> in(Set<QueryShape> queries) {
        Map<QueryShape, String> served = new LinkedHashMap<>();
        for (QueryShape query : queries) {
            indexFor(query).ifPresent(name -> served.put(query, name));
        }
        assertThat(served.keySet()).as("queries with a named index").containsAll(queries);
        return served;
    }

    private Optional<String> indexFor(QueryShape query) {
        if (query.filter().contains("_id") || sortedById(query)) {
            return Optional.of("_id_");
        }
        return indexes.getOrDefault(query.collection(), List.of()).stream()
                .filter(index -> serves(index, query))
                .map(Index::name)
                .findFirst()
                .or(() -> Optional.ofNullable(scanned.get(query.collection())).map(why -> "scan: " + why));
    }

    private static boolean sortedById(QueryShape query) {
        return query.filter().isEmpty() && query.sort().equals(List.of("_id"));
    }

    private static boolean serves(Index index, QueryShape query) {
        List<String> keys = index.keys().stream().map(Index.Key::field).toList();
        boolean begins = query.filter().isEmpty()
                ? !query.sort().isEmpty() && query.sort().getFirst().equals(keys.getFirst())
                : query.filter().contains(keys.getFirst());
        return begins && sorts(keys, query);
    }

    private static boolean sorts(List<String> keys, QueryShape query) {
        if (query.sort().isEmpty()) {
            return true;
        }
        int start = keys.indexOf(query.sort().getFirst());
        int end = start + query.sort().size();
        return start >= 0
                && end <= keys.size()
                && keys.subList(start, end).equals(query.sort())
                && query.filter().containsAll(keys.subList(0, start));
    }
}
