package school.signpost.policy.model;

import java.time.Instant;
import java.util.Optional;
import school.signpost.shared.StaffId;

/** What routing must know about people; a view of the staff list and the calendar, read at one moment. */
public interface People {

    /** Someone on the list who still works here at {@code at}. */
    Optional<StaffId> byEmail(String email, Instant at);

    /** Whether they are on the list and work here at {@code at}; a volunteer or a governor does. */
    boolean worksHere(StaffId person, Instant at);

    Optional<StaffId> lineManagerOf(StaffId person, Instant at);

    /** Whether {@code manager} stands anywhere above {@code person} in the line of management. */
    boolean manages(StaffId manager, StaffId person);

    /** Whether they are at work at {@code at}: school calendar, working hours, absence. */
    boolean atWork(StaffId person, Instant at);

    /** Whether they are away for longer (absence), so that a deputy stands in at any hour. */
    boolean away(StaffId person, Instant at);

    /** Whether they may be told nothing at all, not even where nobody else is left; nobody is shown that it is so. */
    default boolean barred(StaffId person, Instant at) {
        return false;
    }

    /** Who stands in for somebody who is away on that day, where the policy names a cover who works here. */
    default Optional<StaffId> coverFor(StaffId person, Instant at) {
        return Optional.empty();
    }
}
