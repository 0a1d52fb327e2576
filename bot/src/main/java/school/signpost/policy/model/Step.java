package school.signpost.policy.model;

import java.time.Duration;

/** One rung of the ladder: whom to tell, whose acknowledgement counts, and how long they have before the next rung. */
public record Step(Tell tell, Acknowledge acknowledge, Duration within) {

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
