package school.signpost.architecture.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks a rule on purpose: reads the machine's clock by itself. */
record ClockReadOutsideTime(Instant now, LocalDate today, Clock clock) {

    static ClockReadOutsideTime read() {
        return new ClockReadOutsideTime(Instant.now(), LocalDate.now(ZoneOffset.UTC), Clock.systemUTC());
    }
}
