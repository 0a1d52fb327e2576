package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many documents match a filter, as today's drivers ask for it: by an aggregation, for which the library reads every
 * document. Asked as a count, it looks into an index.
 */
record Counting(String collection, Document filter) {

    private static final Document ONE_GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    /** What this command counts, if it is an aggregation that does nothing else. */
    static Optional<Counting> in(String command, Document query) {
        if (!command.toLowerCase(Locale.ROOT).equals("aggregate")
                || !(query.get(command) instanceof String collection)
                || !(query.get("pipeline") instanceof List<?> stages)) {
            return Optional.empty();
        }
        return stages.size() == 2
                        && stages.getFirst() instanceof Document first
                        && first.size() == 1
                        && first.get("$match") instanceof Document filter
                        && stages.getLast() instanceof Document last
                        && last.equals(new Document("$group", ONE_GROUP))
                ? Optional.of(new Counting(collection, filter))
                : Optional.empty();
    }

    Document asCount() {
        return new Document("count", collection).append("query", filter);
    }

    /** The count's answer in the form of the aggregation's, which has no group where nothing matches. */
    Document asAggregation(String database, Document counted) {
        if (!(counted.get("n") instanceof Number n)) {
            return counted;
        }
        var groups = n.longValue() == 0 ? List.of() : List.of(new Document("_id", 1).append("n", n));
        var cursor = new Document("firstBatch", groups).append("id", 0L).append("ns", database + "." + collection);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
