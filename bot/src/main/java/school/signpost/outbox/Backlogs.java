package school.signpost.outbox;

import java.time.Duration;
import org.springframework.stereotype.Component;
import school.signpost.outbox.OwedNotices.Backlog;
import school.signpost.time.SystemClock;

/** What waits to be sent, of all owners together. */
@Component
class Backlogs {

    /** After so long something should have left, whatever Teams' limits are. */
    static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final Relay relay;
    private final SystemClock clock;

    Backlogs(Relay relay, SystemClock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    Backlog all() {
        var now = clock.instant();
        return relay.owners().stream()
                .map(owner -> owner.backlog(now))
                .reduce(new Backlog(0, 0, Duration.ZERO), Backlogs::together);
    }

    private static Backlog together(Backlog one, Backlog other) {
        var oldest = one.oldestDue().compareTo(other.oldestDue()) > 0 ? one.oldestDue() : other.oldestDue();
        return new Backlog(one.waiting() + other.waiting(), one.parked() + other.parked(), oldest);
    }
}
