package school.signpost.teams.sdk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.conversation.ChatAddress;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.Outcome;
import school.signpost.teams.outgoing.OutgoingMessage;

/**
 * Answers that Teams did not take when they were given: somebody typed a sentence, and would see nothing at all. They are
 * tried again for as long as a person may still be waiting, in memory only: what must not be lost is owed by the relay.
 * What Teams may have taken is not repeated. Nothing here fails a turn; an answer that is given up is logged.
 */
final class LateReplies implements AutoCloseable {

    /** How long to wait before each further try, where Teams does not ask for longer. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));

    private static final Logger LOG = LoggerFactory.getLogger(LateReplies.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int MOST_AT_ONCE = 500;

    private final Messenger messenger;
    private final List<Duration> pauses;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LateReplies(Messenger messenger, List<Duration> pauses) {
        this.messenger = messenger;
        this.pauses = List.copyOf(pauses);
    }

    /** An answer to one activity, and where it goes. */
    record Reply(ChatAddress to, String activityId, OutgoingMessage message) {}

    /** This answer was tried once; {@code outcome} is what became of it. */
    void tried(Reply reply, Outcome outcome) {
        if (isWorthAnother(outcome) && places.tryAcquire()) {
            threads.execute(() -> {
                try {
                    again(reply, outcome);
                } finally {
                    places.release();
                }
            });
        } else {
            ended(outcome);
        }
    }

    private void again(Reply reply, Outcome first) {
        var last = first;
        try {
            for (var pause : pauses) {
                Thread.sleep(longer(pause, last));
                last = messenger.reply(reply.to(), reply.activityId(), reply.message());
                if (!isWorthAnother(last)) {
                    break;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        ended(last);
    }

    private static boolean isWorthAnother(Outcome outcome) {
        return outcome instanceof Outcome.TryLater later && !later.maybeDelivered();
    }

    private static Duration longer(Duration pause, Outcome last) {
        var asked = last instanceof Outcome.TryLater later ? later.retryAfter() : null;
        if (asked == null || asked.compareTo(pause) < 0) {
            return pause;
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted taken -> {}
            case Outcome.TryLater later -> lost(later.code());
            case Outcome.Refused refused -> lost(refused.code());
        }
    }

    private static void lost(String code) {
        LOG.atWarn().addKeyValue("code", code).log("an answer was not taken by Teams");
    }

    /** Whoever still waits gets no answer. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
