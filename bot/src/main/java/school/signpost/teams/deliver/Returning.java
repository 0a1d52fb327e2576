package school.signpost.teams.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import school.signpost.conversation.ChatKey;
import school.signpost.outbox.Addressee;
import school.signpost.outbox.Outbox;
import school.signpost.outbox.SendResult;
import school.signpost.time.SystemClock;

/**
 * Somebody who could not be reached writes, or has the app installed: what was given up for them is sent now. Who they are
 * is kept in mind, since everybody who writes is asked about, and read anew now and then for what another instance gave up.
 */
@Component
public class Returning {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final SystemClock clock;
    private final Set<Addressee> waitedFor = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Instant> readAt = new AtomicReference<>(Instant.EPOCH);

    Returning(Outbox outbox, SystemClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** They wrote or pressed something; where they are has been stored. */
    public void wrote(ChatKey key) {
        readNowAndThen();
        var who = new Addressee(key.school(), key.person());
        if (waitedFor.remove(who)) {
            outbox.resendTo(who);
        }
    }

    /** The app was installed for them; where they are has been stored. */
    public void installed(ChatKey key) {
        var who = new Addressee(key.school(), key.person());
        waitedFor.remove(who);
        outbox.resendTo(who);
    }

    /** A notice to them was given up, if it was. */
    void tried(ChatKey key, SendResult result) {
        if (result instanceof SendResult.Unreachable || result instanceof SendResult.Never) {
            waitedFor.add(new Addressee(key.school(), key.person()));
        }
    }

    private void readNowAndThen() {
        var now = clock.instant();
        var last = readAt.get();
        if (now.isAfter(last.plus(KNOWN_FOR)) && readAt.compareAndSet(last, now)) {
            waitedFor.addAll(outbox.givenUp());
        }
    }
}
