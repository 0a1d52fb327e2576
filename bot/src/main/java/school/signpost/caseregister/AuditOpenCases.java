package school.signpost.caseregister;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import school.signpost.time.SchoolClock;
import school.signpost.time.SystemClock;

/**
 * Looks after the escalation from outside: every unanswered case must have a next time, and that time must not pass without
 * anything happening. It runs on a thread of its own, so that it still does when the relay or the due work stands still;
 * what it finds it repairs and counts.
 */
@Component
public class AuditOpenCases implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(30);
    /** How far behind its time a climb may be; the due work looks twice a second. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(AuditOpenCases.class);

    private final Cases cases;
    private final EscalateOverdueAlerts escalation;
    private final SchoolClock schoolClock;
    private final SystemClock systemClock;
    private final MeterRegistry meters;
    private final AtomicReference<@Nullable ScheduledExecutorService> timer = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> lastRound = new AtomicReference<>();

    AuditOpenCases(
            Cases cases,
            EscalateOverdueAlerts escalation,
            SchoolClock schoolClock,
            SystemClock systemClock,
            MeterRegistry meters) {
        this.cases = cases;
        this.escalation = escalation;
        this.schoolClock = schoolClock;
        this.systemClock = systemClock;
        this.meters = meters;
    }

    /** One round; answers how many cases it found without a time, and whether the escalation was late. */
    public Found audit() {
        var now = schoolClock.instant();
        long lost = cases.dueWithoutTime(now);
        boolean late =
                cases.nextClimb().filter(due -> due.isBefore(now.minus(LATE))).isPresent();
        if (lost > 0 || late) {
            meters.counter("signpost.audit.repairs").increment(late ? lost + 1.0 : lost);
            LOG.atError()
                    .setMessage("cases were found that nothing would have escalated in time; they are escalated now")
                    .addKeyValue("withoutTime", lost)
                    .addKeyValue("escalationLate", late)
                    .log();
            escalation.runDue(now);
        }
        lastRound.set(systemClock.instant());
        return new Found(lost, late);
    }

    /** The auditor's heartbeat: when its last round ended; absent before the first. */
    @Nullable
    Instant lastRound() {
        return lastRound.get();
    }

    private void round() {
        try {
            audit();
        } catch (RuntimeException surprise) {
            if (isRunning()) { // while stopping, whatever it needs may be gone; otherwise the missing heartbeat shows
                // it
                LOG.atError()
                        .setMessage("the audit of open cases failed and is tried again")
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log();
            }
        }
    }

    @Override
    public void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("case-audit").factory());
        timer.set(threads);
        var unused =
                threads.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var threads = timer.getAndSet(null);
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer.get() != null;
    }

    /** What one round found. */
    public record Found(long withoutTime, boolean late) {}
}
