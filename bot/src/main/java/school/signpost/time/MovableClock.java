package school.signpost.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The school's clock where one is trying Signpost out: runs with the machine's, so far ahead as it was last moved. */
final class MovableClock implements SchoolClock {

    private final SystemClock machine;
    private final ClockOffset stored;
    private volatile Duration offset;

    MovableClock(SystemClock machine, ClockOffset stored) {
        this.machine = machine;
        this.stored = stored;
        this.offset = stored.load();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Saved before it is seen, so that a restart never finds the clock earlier than somebody was shown. */
    @Override
    public synchronized void moveTo(Instant to) {
        Instant exact = machine.instant();
        if (!to.isAfter(exact.plus(offset))) {
            return;
        }
        Duration moved = Duration.between(exact, to);
        stored.save(moved);
        offset = moved;
    }
}
