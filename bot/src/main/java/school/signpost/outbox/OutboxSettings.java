package school.signpost.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a claimed notice belongs to the instance that claimed it. A dead instance's work waits this long; a lease shorter
 * than the slowest send with its time-outs would let two instances send the same notice.
 */
@ConfigurationProperties("signpost.outbox")
record OutboxSettings(@DefaultValue("30s") Duration lease) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    OutboxSettings {
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("signpost.outbox.lease must be at least one second");
        }
    }
}
