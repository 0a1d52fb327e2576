package school.signpost.audit;

import java.util.List;
import java.util.Optional;
import school.signpost.shared.SchoolId;

/**
 * Where each school's chain ends. A chain proves its own order, not that it is whole: only an end that is remembered shows
 * that something was cut off. The newest anchor lies beside the chain; a copy kept outside the database protects against
 * somebody who can rewrite both.
 */
public interface AuditAnchors {

    /** Every school that has a chain, in alphabetical order. */
    List<SchoolId> schools();

    /** The last entry known to be in the chain; empty when nothing was ever recorded. */
    Optional<Anchor> newest(SchoolId school);

    /** Verifies the chain and that it still holds the entry {@code kept} elsewhere; empty when it does. */
    Optional<String> verify(SchoolId school, Anchor kept);
}
