package school.signpost.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The school's clock in service: the machine's, cut to milliseconds as the database keeps them. It cannot be moved. */
final class ServiceClock implements SchoolClock {

    private final SystemClock machine;

    ServiceClock(SystemClock machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void moveTo(Instant to) {
        throw new IllegalStateException("the school clock cannot be moved in service");
    }
}
