package school.signpost.alert.model;

import java.time.Instant;
import school.signpost.shared.StaffId;

/** What came of an attempt to acknowledge. */
public sealed interface Acknowledging {

    /** It counts. */
    record Counted(Decision decision) implements Acknowledging {}

    /** Somebody had answered before; nothing changes. */
    record AlreadyAnswered(StaffId by, Instant at) implements Acknowledging {}

    /** They were never asked, or no longer are; they learn nothing. */
    record NotAsked() implements Acknowledging {}
}
