package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Addressee;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * What waits in the open cases. It is found by ids and never by whole cases, so that one that cannot be read keeps none of
 * the others waiting.
 */
public interface CaseWork {

    /** What is due, longest waiting first, without those in {@code except}. */
    List<CaseId> due(Due what, Instant schoolNow, int most, Set<CaseId> except);

    /** The earliest such time, possibly in the past. */
    Optional<Instant> nextDue(Due what, Set<CaseId> except);

    /**
     * Makes every unanswered case that has no next time due at {@code schoolNow}; answers how many there were. Such a case
     * should not exist; if one does, nothing else would ever look at it.
     */
    long dueWithoutTime(Instant schoolNow);

    /** Cases of a school in which a notice to this person was given up. */
    List<CaseId> withParked(Addressee who);

    /** Those to whom a notice was given up in Teams. */
    Set<Addressee> givenUp();

    List<AggregateId> dueToSend(Lane lane, Instant systemNow, int most);

    /** How many notices wait past {@code systemNow}, how many were parked, and since when the oldest waits. */
    Waiting waiting(Instant systemNow);

    /** So many answered cases after this one by their ids, and those whom each is with; the first ones after none. */
    List<Answered> answered(@Nullable CaseId after, int most);

    /** A case that somebody has answered. */
    record Answered(CaseId id, SchoolId school, Set<StaffId> owners) {
        public Answered {
            owners = Set.copyOf(owners);
        }
    }

    /** What can fall due in a case by the school's clock. */
    enum Due {
        /** The next step, or the last one again. */
        CLIMB,
        /** Another way of telling somebody. */
        WAY,
        /** Another case that this one opens. */
        OPEN,
        /** Asking whoever answered again. */
        CHASE
    }

    /** {@code cases} with something to send now, {@code parked} notices given up. */
    record Waiting(long cases, long parked, Optional<Instant> since) {}
}
