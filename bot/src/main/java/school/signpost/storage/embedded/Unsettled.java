package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was written and is not on disk yet, so that a read waits only for what it may show: a document asked for by its id
 * for the last write of that document, a search for the last write in its collection. Where a command does not say
 * plainly what it touches, it counts as touching everything. Guarded by the store's lock.
 */
final class Unsettled {

    private static final Set<String> SEARCHES = Set.of("find", "count");

    private final Map<Place, Long> lastWrites = new HashMap<>();
    private long everywhere;

    /** A document; with no id its whole collection; {@code unnamed} are the documents whose writes named no id. */
    private record Place(String collection, @Nullable String id, boolean unnamed) {

        private static Place document(String collection, String id) {
            return new Place(collection, id, false);
        }

        private static Place unnamed(String collection) {
            return new Place(collection, null, true);
        }

        private static Place whole(String collection) {
            return new Place(collection, null, false);
        }
    }

    /** The command was done as the {@code number}th write. */
    void wrote(Call call, long number) {
        switch (call.command().toLowerCase(Locale.ROOT)) {
            case "insert" -> wroteEach(call, "documents", Unsettled::idIn, number);
            case "update" -> wroteEach(call, "updates", each -> askedId(each.get("q")), number);
            case "delete" -> wroteEach(call, "deletes", each -> askedId(each.get("q")), number);
            case "findandmodify" -> wrote(collection(call), askedId(call.query().get("query")), number);
            default -> everywhere = number;
        }
    }

    private void wroteEach(Call call, String list, Function<Document, Optional<String>> id, long number) {
        var collection = collection(call);
        if (!(call.query().get(list) instanceof Collection<?> parts)) {
            everywhere = number;
            return;
        }
        parts.forEach(
                part -> wrote(collection, part instanceof Document one ? id.apply(one) : Optional.empty(), number));
    }

    private void wrote(String collection, Optional<String> id, long number) {
        lastWrites.put(Place.whole(collection), number);
        lastWrites.put(
                id.map(known -> Place.document(collection, known)).orElseGet(() -> Place.unnamed(collection)), number);
    }

    /** The number of the write that must be on disk before the answer to this read may leave; 0 for none. */
    long neededBy(Call read, long last) {
        if (!SEARCHES.contains(read.command().toLowerCase(Locale.ROOT))) {
            return last;
        }
        var collection = collection(read);
        var asked = read.query().get("filter") == null
                ? Optional.<String>empty()
                : askedId(read.query().get("filter"));
        return Math.max(
                everywhere,
                asked.map(id -> Math.max(numberOf(Place.document(collection, id)), numberOf(Place.unnamed(collection))))
                        .orElseGet(() -> numberOf(Place.whole(collection))));
    }

    private long numberOf(Place place) {
        return lastWrites.getOrDefault(place, 0L);
    }

    /** Everything up to this write is on disk. */
    void settled(long upTo) {
        lastWrites.values().removeIf(number -> number <= upTo);
    }

    private static String collection(Call call) {
        return call.database() + "." + call.query().get(call.command());
    }

    private static Optional<String> idIn(Document document) {
        return document.get("_id") instanceof String id ? Optional.of(id) : Optional.empty();
    }

    /** Only text: 1, 1L and 1.0 are one id to the store and three to us. */
    private static Optional<String> askedId(@Nullable Object query) {
        return query instanceof Document asked
                ? Conditions.of(asked)
                        .flatMap(conditions -> conditions.equalTo("_id"))
                        .filter(ids -> ids.size() == 1)
                        .map(List::getFirst)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                : Optional.empty();
    }
}
