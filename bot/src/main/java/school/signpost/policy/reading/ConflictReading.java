package school.signpost.policy.reading;

import java.util.List;
import java.util.Optional;
import school.signpost.policy.model.Conflict;

/** Reads where the document says something else elsewhere. */
final class ConflictReading {

    static final String KEY = "conflicts";
    private static final Keys KEYS = Keys.of("follow", "why").requiring("says", "source");

    private ConflictReading() {}

    static List<Conflict> read(Section section) {
        return section.items(KEY).stream()
                .flatMap(item -> item.section(KEYS).flatMap(ConflictReading::conflict).stream())
                .toList();
    }

    private static Optional<Conflict> conflict(Section section) {
        var says = section.text("says");
        var source = section.text("source");
        boolean follow = section.get("follow").flatMap(Value::yesNo).orElse(false);
        String why = section.text("why").orElse(null);
        return says.flatMap(other -> source.map(clause -> new Conflict(other, clause, follow, why)));
    }
}
