package school.signpost.outbox;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Readiness: down when the relay stands still. That something is late is no reason to send reporters away: while the relay
 * moves, what they report is stored and follows. Numbers only, nothing about what is being sent.
 */
@Component
class RelayHealthIndicator implements HealthIndicator {

    private final Relay relay;
    private final Backlogs backlogs;

    RelayHealthIndicator(Relay relay, Backlogs backlogs) {
        this.relay = relay;
        this.backlogs = backlogs;
    }

    /** With the store gone nobody knows what waits: that is down, not an error of the question. */
    @Override
    public Health health() {
        try {
            return look();
        } catch (RuntimeException noAnswer) {
            return Health.down()
                    .withDetail("problem", noAnswer.getClass().getName())
                    .build();
        }
    }

    private Health look() {
        var backlog = backlogs.all();
        boolean moves = relay.isAlive() && !standsStill(backlog.oldestDue(), relay.sinceLastMove());
        return (moves ? Health.up() : Health.down())
                .withDetail("waiting", backlog.waiting())
                .withDetail("parked", backlog.parked())
                .withDetail("oldestSeconds", backlog.oldestDue().toSeconds())
                .build();
    }

    /** Something is long due, and nothing at all was even tried since. */
    static boolean standsStill(Duration oldestDue, Duration sinceLastMove) {
        return oldestDue.compareTo(Backlogs.TOO_LATE) >= 0 && sinceLastMove.compareTo(Backlogs.TOO_LATE) >= 0;
    }
}
