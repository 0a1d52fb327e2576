package school.signpost.policy.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * What a routing decision is made from. {@code reporter} is absent when whoever reports is on no staff list; {@code
 * saidLineManager} is who they say is their line manager, used where the staff list names none; {@code subjects} are
 * those whose conduct the case concerns.
 */
public record RoutingContext(
        Policy policy,
        People people,
        @Nullable StaffId reporter,
        @Nullable StaffId saidLineManager,
        Set<StaffId> subjects,
        Instant at) {

    public RoutingContext {
        subjects = Set.copyOf(subjects);
    }

    public RoutingContext(Policy policy, People people, @Nullable StaffId reporter, Set<StaffId> subjects, Instant at) {
        this(policy, people, reporter, null, subjects, at);
    }

    /** By the staff list, else by what the reporter said; absent when neither knows one who works here. */
    Optional<StaffId> lineManager() {
        var listed = reporter == null ? Optional.<StaffId>empty() : people.lineManagerOf(reporter, at);
        return listed.or(() -> Optional.ofNullable(saidLineManager).filter(said -> people.worksHere(said, at)));
    }
}
