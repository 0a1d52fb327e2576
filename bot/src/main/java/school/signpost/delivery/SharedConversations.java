package school.signpost.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Instance;
import school.signpost.time.SystemClock;

/**
 * Lets only one instance at a time send to a conversation, within the conversation's limits whoever sent what. Alone there
 * is nothing to share, and no document is touched.
 */
@Component
public class SharedConversations {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LOOK_AGAIN_MILLIS = 25;

    private final LiveInstances live;
    private final ConversationLeases leases;
    private final Instance instance;
    private final SystemClock clock;

    SharedConversations(LiveInstances live, ConversationLeases leases, Instance instance, SystemClock clock) {
        this.live = live;
        this.leases = leases;
        this.instance = instance;
        this.clock = clock;
    }

    /** Does {@code sends} while nobody else sends there; else answers {@code busy} with how long to stay away. */
    public <T> T during(String conversation, Supplier<T> sends, Function<Duration, T> busy) {
        if (live.alone()) {
            return sends.get();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = clock.instant();
            var answer = leases.take(conversation, instance.id(), now, instance.leaseFrom(now));
            if (answer instanceof ConversationLeases.Answer.Busy taken) {
                if (System.nanoTime() + taken.stayAway().toNanos() > end || !paused(taken.stayAway())) {
                    return busy.apply(taken.stayAway());
                }
            } else {
                return holding(conversation, sends);
            }
        }
    }

    private <T> T holding(String conversation, Supplier<T> sends) {
        try {
            return sends.get();
        } finally {
            leases.giveBack(conversation, instance.id(), Optional.of(clock.instant()));
        }
    }

    private static boolean paused(Duration wait) {
        try {
            Thread.sleep(Math.max(LOOK_AGAIN_MILLIS, wait.toMillis()));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
