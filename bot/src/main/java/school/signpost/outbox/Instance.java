package school.signpost.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** This running process, as leases name it: a new one at every start, so that a dead one's leases simply run out. */
public record Instance(String id, Duration leaseFor) {

    public static Instance start(Duration leaseFor) {
        return new Instance(UUID.randomUUID().toString().substring(0, 8), leaseFor);
    }

    public Instant leaseFrom(Instant now) {
        return now.plus(leaseFor);
    }
}
