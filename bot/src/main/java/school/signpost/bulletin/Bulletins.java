package school.signpost.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.signpost.outbox.OwedNotices.AggregateId;
import school.signpost.outbox.OwedNotices.Backlog;
import school.signpost.shared.SchoolId;

/** Every bulletin, and up to where each school's administrators have been told. */
public interface Bulletins {

    /** Does nothing when it is owed already. */
    void owe(Bulletin bulletin);

    Optional<Bulletin> find(String id);

    /** Only as long as nobody else has changed it since; answers with the version stored. */
    Optional<Bulletin> replace(Bulletin bulletin);

    /** Owed and due, the longest waiting first. */
    List<AggregateId> due(Instant now, int most);

    /** Given up or tried in vain. */
    List<Bulletin> inTrouble(SchoolId school, int most);

    Backlog backlog(Instant now);

    /** What the administrators were told last about a topic; empty before anything was. */
    Optional<String> told(SchoolId school, Topic topic);

    void tell(SchoolId school, Topic topic, String about);
}
