package school.signpost.outbox;

import java.time.Instant;
import java.util.List;
import school.signpost.shared.SchoolId;

/**
 * An aggregate's owner, as the relay sees it. Notices of one person in one aggregate leave in the order they were owed, so
 * only the first unsent one of each person can be claimed.
 */
public interface OwedNotices {

    /** What {@link NoticeId#owner} says for notices of this owner. */
    String owner();

    /** Aggregates with something to send in this lane at {@code now}, by the system clock; the longest waiting first. */
    List<AggregateId> due(Lane lane, Instant now, int most);

    /** Claims everything in one aggregate that can be sent now, with one conditional write. */
    List<Claimed> claim(AggregateId aggregate, Instant now);

    /** Stores what became of a notice; returns what may be sent next, already claimed. */
    List<Claimed> record(Claimed notice, SendResult result, Instant now);

    /** Notices of a school that were given up, or tried in vain so far. */
    List<Undelivered> undelivered(SchoolId school, int most);

    /** Sends again whatever {@link #undelivered} would name; answers how many. */
    int resend(SchoolId school);

    /** How many notices wait, and how many were given up; for health and metrics. */
    Backlog backlog(Instant now);

    /** One aggregate that owes notices. */
    record AggregateId(SchoolId school, String id) {}

    /** {@code oldestDue} is how long the longest waiting one is overdue. */
    record Backlog(long waiting, long parked, java.time.Duration oldestDue) {}
}
