package school.signpost.permit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.schedule.DueWork;
import school.signpost.time.SystemClock;

/** Whoever has a yes hears before it ends, once, so that they can ask again in time. */
@Component
class RemindOfEnd implements DueWork {

    private final Permits permits;
    private final PermitDesk desk;
    private final SystemClock machine;

    RemindOfEnd(Permits permits, PermitDesk desk, SystemClock machine) {
        this.permits = permits;
        this.desk = desk;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "remind-of-end";
    }

    @Override
    public Optional<Instant> nextDue() {
        return permits.nextDue();
    }

    @Override
    public void runDue(Instant now) {
        permits.due(now)
                .forEach(id -> desk.change(
                        id,
                        permit -> isDue(permit, now)
                                ? permit.endingSoon(new Permit.Recorded(now, "signpost", "reminded"), machine.instant())
                                : permit));
    }

    private static boolean isDue(Permit permit, Instant now) {
        var due = permit.nextDue();
        return due != null && !due.isAfter(now);
    }
}
