package school.signpost.delivery;

import java.time.Instant;

/**
 * What one instance says of itself now and then. {@code count} goes up with each beat, so that others need not trust its
 * clock; {@code part} is the fraction of every limit that it uses.
 */
public record Heartbeat(String instance, long count, double part, Instant at) {

    Heartbeat next(double newPart, Instant now) {
        return new Heartbeat(instance, count + 1, newPart, now);
    }
}
