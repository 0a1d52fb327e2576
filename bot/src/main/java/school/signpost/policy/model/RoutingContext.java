package school.signpost.policy.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * What a routing decision is made from. {@code reporter} is absent when whoever reports is on no staff list; {@code
 * subjects} are those whose conduct the case concerns.
 */
public record RoutingContext(
        Policy policy, People people, @Nullable StaffId reporter, Set<StaffId> subjects, Instant at) {

    public RoutingContext {
        subjects = Set.copyOf(subjects);
    }
}
