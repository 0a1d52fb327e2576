package school.signpost.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that falls due at stored times: escalation, nudges, reminders. Running the same due time twice, or on two
 * instances at once, must do the work once.
 */
public interface DueWork {

    /** A code for logs and metrics. */
    String name();

    /** When the next piece falls due, possibly in the past; empty when nothing waits. */
    Optional<Instant> nextDue();

    /** Does everything that is due at {@code now}. */
    void runDue(Instant now);
}
