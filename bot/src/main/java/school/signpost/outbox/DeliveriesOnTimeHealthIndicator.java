package school.signpost.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether anything has waited too long to be sent. Its own status, which no other health answer heeds. */
@Component
class DeliveriesOnTimeHealthIndicator implements HealthIndicator {

    private static final Status LATE = new Status("LATE");

    private final Backlogs backlogs;

    DeliveriesOnTimeHealthIndicator(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    @Override
    public Health health() {
        return backlogs.all().oldestDue().compareTo(Backlogs.TOO_LATE) < 0
                ? Health.up().build()
                : Health.status(LATE).build();
    }
}
