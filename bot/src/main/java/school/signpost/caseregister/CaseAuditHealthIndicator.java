package school.signpost.caseregister;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import school.signpost.time.SystemClock;

/** Whether the audit of open cases still runs: down when its last round is too long ago. */
@Component
class CaseAuditHealthIndicator implements HealthIndicator {

    private static final Duration TOO_LONG = AuditOpenCases.EVERY.multipliedBy(6);

    private final AuditOpenCases audit;
    private final SystemClock clock;

    CaseAuditHealthIndicator(AuditOpenCases audit, SystemClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var last = audit.lastRound();
        if (last == null) {
            return audit.isRunning() ? Health.unknown().build() : Health.down().build();
        }
        var ago = Duration.between(last, clock.instant());
        var health = ago.compareTo(TOO_LONG) < 0 ? Health.up() : Health.down();
        return health.withDetail("lastRoundSecondsAgo", ago.toSeconds()).build();
    }
}
