package school.signpost.delivery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Instance;
import school.signpost.storage.StorageSettings;
import school.signpost.time.SystemClock;

/**
 * Says six times in each lease that this instance is alive, and works out what part of every limit is its own. It starts
 * before the relay and stops after it; one that cannot reach the store stops sending before others take over its part.
 */
@Component
class SharedLimits implements LiveInstances, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimits.class);
    private static final double ROUNDING = 1e-9;

    private final Heartbeats heartbeats;
    private final Instance instance;
    private final SystemClock clock;
    private final boolean onlyOne;
    private final Division division;
    private final AtomicReference<@Nullable ScheduledExecutorService> timer = new AtomicReference<>();
    private Heartbeat mine;
    private volatile double part;
    private volatile boolean alone = true;
    private volatile long lastBeat;

    SharedLimits(Heartbeats heartbeats, Instance instance, StorageSettings storage, SystemClock clock) {
        this.heartbeats = heartbeats;
        this.instance = instance;
        this.clock = clock;
        this.onlyOne = storage.embedded(); // the file of the store in this process has room for one process
        this.division = new Division(instance.id(), instance.leaseFor());
        this.mine = new Heartbeat(instance.id(), 0, 0, clock.instant());
    }

    @Override
    public int shareOf(int limit) {
        if (onlyOne) {
            return limit;
        }
        boolean silent =
                System.nanoTime() - lastBeat > instance.leaseFor().dividedBy(2).toNanos();
        return silent ? 0 : (int) (part * limit + ROUNDING);
    }

    @Override
    public boolean alone() {
        return onlyOne || alone;
    }

    /** Speaks first, so that two that start together see each other. */
    void beat() {
        long nanos = System.nanoTime();
        say(division.said(nanos));
        var all = heartbeats.all();
        long now = clock.instant().toEpochMilli();
        double before = part;
        double after = division.look(all, nanos, now);
        if (after > before) {
            say(after);
        }
        part = after;
        alone = division.othersAlive(nanos) == 0;
        lastBeat = nanos;
        all.stream()
                .filter(each -> division.isForgotten(each, now))
                .forEach(each -> heartbeats.forget(each.instance()));
        if (after != before) {
            LOG.atInfo()
                    .setMessage("this instance's part of the sending limit has changed")
                    .addKeyValue("part", after)
                    .log();
        }
    }

    private void say(double using) {
        mine = mine.next(using, clock.instant());
        heartbeats.beat(mine);
    }

    private void beatOrMiss() {
        try {
            beat();
        } catch (RuntimeException missed) {
            if (isRunning()) {
                LOG.atWarn()
                        .setMessage("a heartbeat was missed")
                        .addKeyValue("problem", missed.getClass().getName())
                        .log();
            }
        }
    }

    private Duration betweenBeats() {
        return instance.leaseFor().dividedBy(6);
    }

    /** Before the relay, whose first notices need a part. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

    @Override
    public void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
        timer.set(threads);
        if (!onlyOne) {
            beatOrMiss();
            long millis = betweenBeats().toMillis();
            var unused = threads.scheduleWithFixedDelay(this::beatOrMiss, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Says goodbye, so that nobody waits for a lease to run out. */
    @Override
    public void stop() {
        var threads = timer.getAndSet(null);
        if (threads == null) {
            return;
        }
        threads.shutdown();
        if (!onlyOne) {
            goodbye(threads);
        }
    }

    private void goodbye(ScheduledExecutorService threads) {
        try {
            if (threads.awaitTermination(1, TimeUnit.SECONDS)) {
                heartbeats.forget(instance.id());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException storeGone) {
            LOG.atDebug().log("no store to say goodbye to");
        }
    }

    @Override
    public boolean isRunning() {
        return timer.get() != null;
    }
}
