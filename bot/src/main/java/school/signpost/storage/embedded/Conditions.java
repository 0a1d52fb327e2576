package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of each field, for choosing an index. The driver writes {@code and(a, b)} as a list of queries, which
 * the library would answer by reading the whole collection.
 */
final class Conditions {

    private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Document fields;

    private Conditions(Document fields) {
        this.fields = fields;
    }

    /** Nothing where the query cannot be said field by field, such as one with {@code $or}. */
    static Optional<Conditions> of(Document query) {
        var fields = new Document();
        return gather(query, fields) ? Optional.of(new Conditions(fields)) : Optional.empty();
    }

    private static boolean gather(Document query, Document into) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            boolean gathered = entry.getKey().equals("$and")
                    ? gatherAll(entry.getValue(), into)
                    : !entry.getKey().startsWith("$") && add(entry.getKey(), entry.getValue(), into);
            if (!gathered) {
                return false;
            }
        }
        return true;
    }

    private static boolean gatherAll(@Nullable Object clauses, Document into) {
        return clauses instanceof Collection<?> many
                && many.stream().allMatch(each -> each instanceof Document one && gather(one, into));
    }

    /** Two conditions on one field become one where both are comparisons that do not repeat an operator. */
    private static boolean add(String field, @Nullable Object asked, Document into) {
        if (!into.containsKey(field)) {
            into.put(field, asked instanceof Document operators ? operators.clone() : asked);
            return true;
        }
        if (into.get(field) instanceof Document known
                && asked instanceof Document more
                && isOperators(known)
                && isOperators(more)
                && more.keySet().stream().noneMatch(known::containsKey)) {
            known.putAll(more);
            return true;
        }
        return false;
    }

    private static boolean isOperators(Document asked) {
        return !asked.isEmpty() && asked.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    /** The same query, field by field. */
    Document asQuery() {
        return fields;
    }

    /** The values that the field must have one of; nothing where it is not asked to equal anything an index can find. */
    Optional<List<Object>> equalTo(String field) {
        Object asked = fields.get(field);
        if (asked instanceof Document operators) {
            return operators.keySet().equals(Set.of("$in")) && operators.get("$in") instanceof Collection<?> many
                    ? allPlain(many)
                    : Optional.empty();
        }
        return isPlain(asked) ? Optional.of(List.of(asked)) : Optional.empty();
    }

    private static Optional<List<Object>> allPlain(Collection<?> many) {
        return many.stream().allMatch(Conditions::isPlain) ? Optional.of(List.copyOf(many)) : Optional.empty();
    }

    /** A missing field equals null, and an array equals its parts: an index must not be asked for either. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId;
    }

    /** Between what the field must lie, where one is asked for by comparisons alone. */
    Optional<Bounds> bounds(String field) {
        if (!(fields.get(field) instanceof Document operators)
                || operators.isEmpty()
                || !BOUNDS.containsAll(operators.keySet())) {
            return Optional.empty();
        }
        Object lowest = operators.containsKey("$gt") ? operators.get("$gt") : operators.get("$gte");
        Object highest = operators.containsKey("$lt") ? operators.get("$lt") : operators.get("$lte");
        return isOrdered(lowest) && isOrdered(highest) ? Optional.of(new Bounds(lowest, highest)) : Optional.empty();
    }

    /** Numbers are left out: whole ones too large for a fraction lie elsewhere in the order of {@link StoredType}. */
    private static boolean isOrdered(@Nullable Object bound) {
        return bound == null || bound instanceof String || bound instanceof Instant;
    }

    /** Both ends belong to the range; whether they match is for the query itself to say. An absent one is open. */
    record Bounds(@Nullable Object lowest, @Nullable Object highest) {}
}
