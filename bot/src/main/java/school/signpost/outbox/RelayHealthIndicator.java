package school.signpost.outbox;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import school.signpost.time.SystemClock;

/** Readiness: down when the relay stands still. Numbers only, nothing about what is being sent. */
@Component
class RelayHealthIndicator implements HealthIndicator {

    private static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final Relay relay;
    private final SystemClock clock;

    RelayHealthIndicator(Relay relay, SystemClock clock) {
        this.relay = relay;
        this.clock = clock;
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
        long waiting = 0;
        long parked = 0;
        var oldest = Duration.ZERO;
        for (var owner : relay.owners()) {
            var backlog = owner.backlog(clock.instant());
            waiting += backlog.waiting();
            parked += backlog.parked();
            oldest = backlog.oldestDue().compareTo(oldest) > 0 ? backlog.oldestDue() : oldest;
        }
        var health = relay.isAlive() && oldest.compareTo(TOO_LATE) < 0 ? Health.up() : Health.down();
        return health.withDetail("waiting", waiting)
                .withDetail("parked", parked)
                .withDetail("oldestSeconds", oldest.toSeconds())
                .build();
    }
}
