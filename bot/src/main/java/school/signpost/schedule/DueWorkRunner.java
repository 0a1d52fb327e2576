package school.signpost.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import school.signpost.time.SchoolClock;

/** Looks twice a second whether stored times have come. One piece of work that fails does not keep the others waiting. */
@Component
@Order(DueWorkRunner.BEFORE_WHAT_IT_OWES)
class DueWorkRunner implements Drainable, SmartLifecycle {

    /** A round under way may still put work on the side, and both may owe notices. */
    static final int BEFORE_WHAT_IT_OWES = 0;

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);
    private static final long EVERY_MILLIS = 500;
    private static final Duration LAST_PIECE = Duration.ofSeconds(10);

    private final List<DueWork> works;
    private final SchoolClock clock;
    private final MeterRegistry meters;
    private final ReentrantLock round = new ReentrantLock();
    private final AtomicReference<@Nullable ScheduledExecutorService> timer = new AtomicReference<>();

    DueWorkRunner(List<DueWork> works, SchoolClock clock, MeterRegistry meters) {
        this.works = works;
        this.clock = clock;
        this.meters = meters;
    }

    private void run() {
        round.lock();
        try {
            runAll();
        } finally {
            round.unlock();
        }
    }

    private void runAll() {
        for (var work : works) {
            try {
                work.runDue(clock.instant());
            } catch (RuntimeException surprise) {
                if (!isRunning()) {
                    return; // stopping: whatever it needs may be gone, and the next start does it
                }
                meters.counter("signpost.duework.failures", "work", work.name()).increment();
                LOG.atError()
                        .setMessage("due work failed and is tried again")
                        .addKeyValue("work", work.name())
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log();
            }
        }
    }

    @Override
    public void drain(Duration atMost) {
        try {
            if (round.tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                round.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-work").factory());
        timer.set(threads);
        var unused = threads.scheduleWithFixedDelay(this::run, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var threads = timer.getAndSet(null);
        if (threads != null) {
            finish(threads);
        }
    }

    /** The piece that is being done is done to its end, while the store is still there. */
    private static void finish(ScheduledExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_PIECE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer.get() != null;
    }
}
