package school.signpost.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time the school lives in: due times and everything shown to people, cut to milliseconds. In try-it and in tests it
 * can be moved forward, and stays moved over a restart; in service it is the machine's clock.
 */
public interface SchoolClock extends InstantSource {

    /** Moves forward to {@code to}; a moment already past is ignored. Refused in service by {@link IllegalStateException}. */
    void moveTo(Instant to);
}
