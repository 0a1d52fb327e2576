package school.signpost.policy.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at again from time to time; {@code id} is stable while the wording is. With no {@code next} nobody
 * knows when it is due, and somebody is asked. A document that says "regularly" states the review and not how often, so
 * {@code every} may rest on something else than the rest.
 */
public record ReviewRule(
        String id,
        String what,
        Stated<Period> every,
        @Nullable LocalDate next,
        @Nullable Tell tell,
        Basis basis) {

    public ReviewRule {
        if (every.is().isZero() || every.is().isNegative()) {
            throw new IllegalArgumentException("a review needs time between: " + every.is());
        }
    }
}
