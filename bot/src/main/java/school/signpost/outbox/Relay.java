package school.signpost.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int AT_ONCE = 48;
    private static final int SCANNED = 200;
    private static final Duration BETWEEN_SCANS = Duration.ofSeconds(1);

    private final Map<String, OwedNotices> owners;
    private final NoticeSender sender;
    private final FreshWork fresh;
    private final SystemClock clock;
    private final MeterRegistry meters;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<@Nullable ExecutorService> workers = new AtomicReference<>();
    private final ConcurrentHashMap<NoticeId, Boolean> inHand = new ConcurrentHashMap<>();
    private volatile long lastScan;

    Relay(List<OwedNotices> owners, NoticeSender sender, FreshWork fresh, SystemClock clock, MeterRegistry meters) {
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(OwedNotices::owner, each -> each));
        this.fresh = fresh;
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
        meters.gauge("signpost.relay.underway", underWay);
    }

    private void take(Collection<Claimed> claimed) {
        var pool = workers.get();
        if (pool == null) {
            return; // not running: the scan after the next start finds them when their lease has run out
        }
        for (var notice : claimed) {
            if (inHand.putIfAbsent(notice.id(), true) == null) {
                underWay.incrementAndGet();
                pool.execute(() -> work(notice));
            }
        }
    }

    private void work(Claimed notice) {
        try {
            room.acquire();
            try {
                deliver(notice);
            } finally {
                room.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            inHand.remove(notice.id());
            underWay.decrementAndGet();
        }
    }

    private void deliver(Claimed notice) {
        var owner = Objects.requireNonNull(owners.get(notice.id().owner()), "no such owner");
        SendResult result;
        try {
            result = sender.send(notice);
        } catch (RuntimeException surprise) {
            LOG.atWarn()
                    .setMessage("a notice could not be sent")
                    .addKeyValue("notice", notice.id())
                    .addKeyValue("problem", surprise.getClass().getName())
                    .log();
            result = new SendResult.Later("surprise", null);
        }
        meters.counter(
                        "signpost.notices",
                        "kind",
                        notice.kind().name(),
                        "result",
                        result.getClass().getSimpleName())
                .increment();
        try {
            var next = owner.record(notice, result, clock.instant());
            inHand.remove(notice.id());
            take(next);
        } catch (RuntimeException lost) {
            LOG.atError()
                    .setMessage("what became of a notice could not be stored; it is sent again when its lease runs out")
                    .addKeyValue("notice", notice.id())
                    .addKeyValue("problem", lost.getClass().getName())
                    .log();
        }
    }

    /** Claims and hands over everything that is due; returns how many. */
    int scan() {
        int found = 0;
        for (var owner : owners.values()) {
            for (var aggregate : owner.due(clock.instant(), SCANNED)) {
                var claimed = owner.claim(aggregate, clock.instant());
                take(claimed);
                found += claimed.size();
            }
        }
        lastScan = System.nanoTime();
        return found;
    }

    private void scanForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                scan();
            } catch (RuntimeException surprise) {
                LOG.atError()
                        .setMessage("looking for owed notices failed")
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log();
            }
            try {
                Thread.sleep(BETWEEN_SCANS);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    @Override
    public void drain(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (underWay.get() == 0 && scan() == 0 && underWay.get() == 0) {
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

    Collection<OwedNotices> owners() {
        return owners.values();
    }

    @Override
    public void start() {
        lastScan = System.nanoTime();
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        workers.set(pool);
        fresh.goTo(this::take);
        pool.execute(this::scanForEver);
    }

    @Override
    public void stop() {
        fresh.goNowhere();
        var pool = workers.getAndSet(null);
        if (pool != null) {
            pool.shutdownNow();
            pool.close();
        }
    }

    @Override
    public boolean isRunning() {
        return workers.get() != null;
    }
}
