package school.signpost.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import school.signpost.schedule.Drainable;
import school.signpost.time.SystemClock;

/**
 * Sees owed notices delivered. Fresh work is handed over in memory, already claimed by the write that owed it; a scan is
 * the safety net for what a crash, a lost lease or a failed send left behind. Delivery is at-least-once.
 */
@Component
class Relay implements Drainable, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /** How much is claimed at most: what waits too long in memory loses its lease there. */
    private static final int MOST_IN_HAND = 200;
    /** What an earlier lane may claim, however much the later ones have in hand. */
    private static final int ALWAYS = 50;

    private static final Duration BETWEEN_SCANS = Duration.ofSeconds(1);
    private static final Duration LAST_SENDS = Duration.ofSeconds(10);

    private final Map<String, OwedNotices> owners;
    private final Deliveries deliveries;
    private final FreshWork fresh;
    private final Instance instance;
    private final SystemClock clock;
    private final Lanes lanes = new Lanes();
    private final AtomicReference<@Nullable ExecutorService> workers = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> scanning = new AtomicReference<>();
    private volatile long lastScan;
    private volatile long lastMove = System.nanoTime();

    Relay(
            List<OwedNotices> owners,
            Deliveries deliveries,
            FreshWork fresh,
            Instance instance,
            SystemClock clock,
            MeterRegistry meters) {
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(OwedNotices::owner, each -> each));
        this.deliveries = deliveries;
        this.fresh = fresh;
        this.instance = instance;
        this.clock = clock;
        meters.gauge("signpost.relay.underway", lanes, Lanes::size);
    }

    private void take(Collection<Claimed> claimed) {
        if (workers.get()
                != null) { // not running: the scan after the next start finds them when their lease has run out
            claimed.forEach(lanes::add);
            pump();
        }
    }

    private void pump() {
        var pool = workers.get();
        if (pool == null) {
            return;
        }
        for (var next = lanes.next(); next.isPresent(); next = lanes.next()) {
            var notice = next.get();
            try {
                pool.execute(() -> work(notice));
            } catch (RejectedExecutionException stopping) {
                return; // its lease runs out, and the scan of the next relay finds it
            }
        }
    }

    private void work(Claimed notice) {
        try {
            if (instance.hasTimeUnder(notice.lease().until(), clock.instant())) {
                deliver(notice);
            } else {
                lanes.letGo(notice.id());
            }
        } finally {
            lanes.done(notice);
            pump();
        }
    }

    private void deliver(Claimed notice) {
        var owner = Objects.requireNonNull(owners.get(notice.id().owner()), "no such owner");
        Collection<Claimed> next = List.of();
        try {
            next = owner.record(notice, deliveries.send(notice), clock.instant());
        } catch (RuntimeException lost) {
            if (workers.get() != null) {
                LOG.atError()
                        .setMessage("what became of a notice could not be stored; it is sent again when its lease ends")
                        .addKeyValue("notice", notice.id())
                        .addKeyValue("problem", lost.getClass().getName())
                        .log();
            }
        } finally {
            lanes.letGo(notice.id());
            lastMove = System.nanoTime();
        }
        take(next);
    }

    /** Claims and hands over what is due, the earlier lanes first; returns how many. */
    int scan() {
        int found = 0;
        for (var lane : Lane.values()) {
            for (var owner : owners.values()) {
                int room = Math.max(lane == Lane.BULK ? 0 : ALWAYS, MOST_IN_HAND - lanes.size());
                found += room > 0 ? claim(owner, lane, room) : 0;
            }
        }
        lastScan = System.nanoTime();
        return found;
    }

    private int claim(OwedNotices owner, Lane lane, int most) {
        int found = 0;
        for (var aggregate : owner.due(lane, clock.instant(), most)) {
            var claimed = claim(owner, aggregate);
            take(claimed);
            found += claimed.size();
        }
        return found;
    }

    /** One that cannot be read holds up none of the others; it stays due, and shows as late. */
    private Collection<Claimed> claim(OwedNotices owner, OwedNotices.AggregateId aggregate) {
        try {
            return owner.claim(aggregate, clock.instant());
        } catch (RuntimeException surprise) {
            lastMove = System.nanoTime();
            LOG.atError()
                    .setMessage("what one aggregate owes could not be claimed; the others go on")
                    .addKeyValue("owner", owner.owner())
                    .addKeyValue("aggregate", aggregate.id())
                    .addKeyValue("problem", surprise.getClass().getName())
                    .log();
            return List.of();
        }
    }

    private void scanForEver() {
        while (workers.get() != null) {
            try {
                scan();
                Thread.sleep(BETWEEN_SCANS);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException surprise) {
                failed(surprise);
            }
        }
    }

    private void failed(RuntimeException surprise) {
        if (workers.get() == null) {
            return; // stopping: the store may be gone
        }
        LOG.atError()
                .setMessage("looking for owed notices failed")
                .addKeyValue("problem", surprise.getClass().getName())
                .log();
        try {
            Thread.sleep(BETWEEN_SCANS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void drain(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (lanes.size() == 0 && scan() == 0 && lanes.size() == 0) {
                return;
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether the scan has come round lately. */
    boolean isAlive() {
        return !isRunning()
                || System.nanoTime() - lastScan < Duration.ofSeconds(30).toNanos();
    }

    /** How long ago something was last sent, refused, or given up for now. */
    Duration sinceLastMove() {
        return Duration.ofNanos(System.nanoTime() - lastMove);
    }

    Collection<OwedNotices> owners() {
        return owners.values();
    }

    @Override
    public void start() {
        lastScan = System.nanoTime();
        // threads of the system: the machine lets one that slept go first, while a virtual one queues behind every turn
        var pool = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("relay-", 1).daemon().factory());
        workers.set(pool);
        fresh.goTo(this::take);
        scanning.set(Thread.ofVirtual().name("relay-scan").start(this::scanForEver));
    }

    /** What is under way is finished and recorded; what only waits is left to the next relay. */
    @Override
    public void stop() {
        fresh.goNowhere();
        var pool = workers.getAndSet(null);
        var scan = scanning.getAndSet(null);
        if (scan != null) {
            scan.interrupt();
        }
        if (pool != null) {
            finish(pool);
        }
    }

    private static void finish(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LAST_SENDS.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return workers.get() != null;
    }
}
