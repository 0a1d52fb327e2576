package school.signpost.support;

import java.time.Instant;
import school.signpost.time.SchoolClock;

/** A school's clock that stands still. */
public record StandingClock(Instant instant) implements SchoolClock {

    @Override
    public void moveTo(Instant to) {
        throw new UnsupportedOperationException("it stands still");
    }
}
