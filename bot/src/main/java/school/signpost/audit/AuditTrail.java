package school.signpost.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/** A school's append-only chain: one document per entry, {@code _id = chain/seq}, each holding the hash of the one before. */
public interface AuditTrail {

    void append(SchoolId school, Entry entry);

    /** Entries from {@code from} on, oldest first. */
    List<Entry> read(SchoolId school, long from, int most);

    /** Whether this actor ever did this about that. */
    boolean holds(SchoolId school, String actor, String action, String about);

    /** Walks the whole chain; empty when every link holds, else the first broken place in words. */
    java.util.Optional<String> verify(SchoolId school);

    /** What happened; identifiers and codes only, never names or free text. */
    record Entry(
            Instant at,
            String actor,
            String action,
            @Nullable String about) {}
}
