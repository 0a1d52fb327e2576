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

    /**
     * Whether a lease leaves enough time to send under it. What waited longer in memory is let go: once its lease has run
     * out somebody else may send it too.
     */
    boolean hasTimeUnder(Instant leaseUntil, Instant now) {
        return now.plus(leaseFor.dividedBy(2)).isBefore(leaseUntil);
    }
}
