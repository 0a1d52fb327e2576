package school.signpost.policy.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder: whom to tell, whose acknowledgement counts, and how long they have before the next rung. {@code
 * leftOpen} are the document's own words where it leaves the addressee open ("the appropriate person"): then whom to
 * tell is the school's choice, and said to be so.
 */
public record Step(
        Tell tell,
        Acknowledge acknowledge,
        Duration within,
        @Nullable String leftOpen) {

    public Step(Tell tell, Acknowledge acknowledge, Duration within) {
        this(tell, acknowledge, within, null);
    }

    public Step {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("a step needs time to be answered: " + within);
        }
    }

    /** Whose acknowledgement ends the climbing. */
    public enum Acknowledge {
        ANY,
        EACH
    }
}
