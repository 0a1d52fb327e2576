package school.signpost.permit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.outbox.OwedNotices.Backlog;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Every permit. Reads here ask nobody's leave: only use cases that have asked {@code access} may call them. */
public interface Permits {

    Optional<Permit> find(String id);

    /** Stores a new one (version 0), or a change as long as nobody else has changed it since. */
    boolean save(Permit permit);

    /** What somebody asked for. */
    List<Permit> of(SchoolId school, StaffId asker);

    /** What waits for somebody's yes or no. */
    List<Permit> waitingFor(SchoolId school, StaffId decider);

    /** Those of which somebody is to hear now, by the school's clock. */
    List<String> due(Instant now);

    Optional<Instant> nextDue();

    /** Those that owe a message now, by the system clock; the longest waiting first. */
    List<AggregateId> dueToSend(Instant now, int most);

    /** Those of which a message was given up or tried in vain. */
    List<Permit> inTrouble(SchoolId school, int most);

    Backlog backlog(Instant now);
}
