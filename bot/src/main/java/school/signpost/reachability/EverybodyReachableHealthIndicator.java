package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.time.SchoolClock;

/**
 * Whether everybody with a role could be reached when they were last looked for. Its own status, which no other health
 * answer heeds: a deputy without the app is no reason to send reporters away.
 */
@Component
class EverybodyReachableHealthIndicator implements HealthIndicator {

    private static final Status UNREACHABLE = new Status("UNREACHABLE");
    private static final Duration TOO_OLD = Duration.ofDays(2);

    private final ReachabilityDesk desk;
    private final Policies policies;
    private final SchoolClock clock;

    EverybodyReachableHealthIndicator(ReachabilityDesk desk, Policies policies, SchoolClock clock) {
        this.desk = desk;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Health health() {
        boolean fresh = true;
        Instant now = clock.instant();
        for (var school : policies.schools()) {
            var result = desk.find(school).flatMap(known -> Optional.ofNullable(known.result()));
            if (result.filter(found -> !found.everybodyCanBeReached()).isPresent()) {
                return Health.status(UNREACHABLE).build();
            }
            fresh &= result.filter(found -> found.at().isAfter(now.minus(TOO_OLD)))
                    .isPresent();
        }
        return (fresh ? Health.up() : Health.unknown()).build();
    }
}
