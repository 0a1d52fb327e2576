package school.signpost.policy.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at again from time to time; {@code id} is stable while the wording is. With no {@code next} nobody
 * knows when it is due, and somebody is asked.
 */
public record ReviewRule(
        String id,
        String what,
        Period every,
        @Nullable LocalDate next,
        @Nullable Tell tell,
        Basis basis) {

    public ReviewRule {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("a review needs time between: " + every);
        }
    }
}
