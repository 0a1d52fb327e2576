package school.signpost.policy.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.time.Recurrence;

/**
 * Something to look at again from time to time; {@code id} is stable while the wording is. With no {@code next} nobody
 * knows when it is due, and somebody is asked; a day of the year needs none. A document that says "regularly" states the review and not how often, so
 * {@code every} may rest on something else than the rest.
 */
public record ReviewRule(
        String id,
        String what,
        Stated<Recurrence> every,
        @Nullable LocalDate next,
        @Nullable Tell tell,
        Basis basis) {

    /** Whether anybody can tell when it is due. */
    public boolean isDated() {
        return next != null || every.is() instanceof Recurrence.Yearly;
    }
}
