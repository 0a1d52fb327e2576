package school.signpost.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** This running process, as leases name it: a new one at every start, so that a dead one's leases simply run out. */
public record Instance(String id, Duration leaseFor) {

    /** Long enough for the slowest send with its time-outs; a dead instance's work waits this long. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    public static Instance start() {
        return new Instance(UUID.randomUUID().toString().substring(0, 8), LEASE);
    }

    public Instant leaseFrom(Instant now) {
        return now.plus(leaseFor);
    }
}
