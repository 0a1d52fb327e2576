package school.signpost.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which commands change the store. Whatever is not known to be a read counts as a write. */
final class Commands {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "ping",
            "buildinfo",
            "serverstatus",
            "hostinfo",
            "connectionstatus",
            "whatsmyuri",
            "getlasterror",
            "endsessions");

    private static final Set<String> TRANSACTION_ENDS = Set.of("committransaction", "aborttransaction");

    private Commands() {}

    static boolean writes(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return name.equals("aggregate") ? storesItsResult(query) : !READS.contains(name);
    }

    private static boolean storesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    static boolean belongsToTransaction(String command, Document query) {
        return Boolean.FALSE.equals(query.get("autocommit"))
                || query.containsKey("startTransaction")
                || TRANSACTION_ENDS.contains(command.toLowerCase(Locale.ROOT));
    }
}
