package school.signpost.reachability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.signpost.shared.SchoolId;

/** What is known of each school, stored. Reads here ask nobody's leave: only use cases that have asked may call them. */
public interface Reachabilities {

    Optional<Reachability> find(SchoolId school);

    /** Stores what changed if nobody else changed it since it was read; at version 0 it is new. */
    boolean save(Reachability changed);

    /** Schools where something falls due by {@code now}, by the school's clock. */
    List<SchoolId> due(Instant now);

    Optional<Instant> nextDue();

    /** Schools with something to send by {@code now}, by the system clock; the longest waiting first. */
    List<SchoolId> dueToSend(Instant now, int most);

    Waiting waiting(Instant now);

    /** How many schools have something to send, how many messages were given up, since when the oldest waits. */
    record Waiting(long schools, long parked, Optional<Instant> since) {}
}
