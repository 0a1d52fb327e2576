package school.signpost.policy.loading;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the files every few seconds. A change is taken up once two looks in a row saw the same: half a file, caught
 * while an editor writes it, may well be a valid policy with half of its roles.
 */
final class PolicyWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);

    private final LoadedPolicies policies;
    private final ScheduledExecutorService executor;
    private final Duration every;
    private @Nullable ScheduledFuture<?> looking;
    private int lastFingerprint;

    PolicyWatch(LoadedPolicies policies, ScheduledExecutorService executor, Duration every) {
        this.policies = policies;
        this.executor = executor;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        lastFingerprint = policies.fingerprint();
        looking = executor.scheduleWithFixedDelay(
                this::lookSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An exception would end the schedule for good, and nobody would notice until an edit had no effect. */
    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("cause", failed.getClass().getSimpleName())
                    .log("the policy files could not be looked at; the next look tries again");
        }
    }

    void look() {
        int fingerprint = policies.fingerprint();
        boolean settled = fingerprint == lastFingerprint;
        lastFingerprint = fingerprint;
        if (settled) {
            policies.reload();
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.cancel(false);
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
