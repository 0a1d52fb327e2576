package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import school.signpost.schedule.Drainable;
import school.signpost.schedule.DueWork;
import school.signpost.time.SystemClock;

/**
 * Has the directory read when it is due, by the machine's clock. It may take minutes, so that it has a thread of its own
 * and nothing else that is due waits for it.
 */
final class DirectoryRounds implements DueWork, Drainable, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRounds.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final SyncDirectory sync;
    private final DirectoryPlan plan;
    private final SystemClock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<@Nullable ExecutorService> thread = new AtomicReference<>();
    private volatile Instant lookAgain = Instant.EPOCH;

    DirectoryRounds(SyncDirectory sync, DirectoryPlan plan, SystemClock clock) {
        this.sync = sync;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "directory";
    }

    /** No matter of the school's clock: the directory has a time of its own. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue(Instant schoolTime) {
        var now = clock.instant();
        if (plan.isOn() && !now.isBefore(lookAgain)) {
            lookAgain = now.plus(LOOK_EVERY);
            soon();
        }
    }

    private void soon() {
        var running = thread.get();
        if (running == null || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(this::read);
        } catch (RejectedExecutionException stopping) {
            busy.set(false);
        }
    }

    private void read() {
        try {
            sync.ifDue();
        } catch (RuntimeException surprise) {
            if (thread.get() != null) {
                LOG.atError()
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log("the directory could not be read; it is tried again");
            }
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void drain(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (busy.get() && System.nanoTime() < end) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        thread.set(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("directory").factory()));
    }

    /** What it was at is done again by the next start. */
    @Override
    public void stop() {
        var running = thread.getAndSet(null);
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }
}
