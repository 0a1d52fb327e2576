package school.signpost.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.outbox.Lane;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Everybody's duties. Reads here ask nobody's leave: only use cases that have asked {@code access} may call them. */
public interface DutyBooks {

    Optional<DutyBook> find(SchoolId school, StaffId person);

    /** Stores a changed book if nobody else changed it since it was read; one at version 0 is new. */
    boolean save(DutyBook changed);

    /** What each stored person's facts were. */
    Map<StaffId, String> facts(SchoolId school);

    /** Every book of a school, for the office. */
    List<DutyBook> all(SchoolId school);

    /** Those to be looked at by {@code now}, by the school's clock. */
    List<StaffId> dueToLook(SchoolId school, Instant now);

    Optional<Instant> nextLook(SchoolId school);

    /** Those with a letter to send in this lane by {@code now}, by the system clock; the longest waiting first. */
    List<AggregateId> dueToSend(Lane lane, Instant now, int most);

    /** Those with letters that were given up, or tried in vain so far. */
    List<DutyBook> withTrouble(SchoolId school, int most);

    Waiting waiting(Instant now);

    /** How many books have letters due, how many letters were given up, and since when the longest waits. */
    record Waiting(long books, long parked, Optional<Instant> since) {}
}
