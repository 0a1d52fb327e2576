package school.signpost.teams.outgoing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import school.signpost.teams.outgoing.SendLog.Window;

/**
 * Teams' limits, kept before Teams has to say so: one for the tenant, four for each conversation. Proactive sends may use
 * four fifths of the tenant's limit; the rest is there for replies, since a person is waiting for those.
 */
final class SendLimit {

    private static final List<Window> PER_CONVERSATION = List.of(
            Window.of(7, Duration.ofSeconds(1)),
            Window.of(8, Duration.ofSeconds(2)),
            Window.of(60, Duration.ofSeconds(30)),
            Window.of(1_800, Duration.ofHours(1)));
    private static final double PROACTIVE_SHARE = 0.8;

    /** From here on the setting means "no limit": no tenant has such a one, a benchmark does. */
    private static final int LIFTED = 10_000;

    private final boolean lifted;
    private final InstantSource clock;
    private final SendLog tenant;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, SendLog> conversations = new LinkedHashMap<>(64, 0.75f, true);

    SendLimit(int sendsPerSecond, InstantSource clock) {
        this.lifted = sendsPerSecond == 0 || sendsPerSecond >= LIFTED;
        this.clock = clock;
        this.tenant = new SendLog(List.of(new Window(Math.max(1, sendsPerSecond), 1_000)));
    }

    /** Whether a person waits for the message, or the relay brings it. */
    enum Kind {
        REPLY,
        PROACTIVE
    }

    /** Takes a place if there is one now, and answers 0; else the milliseconds until there may be one. */
    long take(Kind kind, String conversation) {
        if (lifted) {
            return 0;
        }
        lock.lock();
        try {
            var now = clock.millis();
            forgetTheIdle(now);
            var log = conversations.computeIfAbsent(conversation, id -> new SendLog(PER_CONVERSATION));
            var share = kind == Kind.REPLY ? 1.0 : PROACTIVE_SHARE;
            var wait = Math.max(tenant.waitMillis(now, share), log.waitMillis(now, 1.0));
            if (wait > 0) {
                return wait;
            }
            tenant.sent(now);
            log.sent(now);
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** The map is in order of use, so the idle ones come first. */
    private void forgetTheIdle(long now) {
        var oldest = conversations.values().iterator();
        while (oldest.hasNext() && oldest.next().isIdle(now)) {
            oldest.remove();
        }
    }
}
