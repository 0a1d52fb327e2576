package school.signpost.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Teams' limits as Teams counts them: exactly, in every window, wherever it begins. What was refused is not counted. */
public final class EnforcedLimits {

    private static final long[][] CONVERSATION = {{7, 1}, {8, 2}, {60, 30}, {1_800, 3_600}};

    private final int perSecond;
    private final Deque<Long> tenant = new ArrayDeque<>();
    private final Map<String, Deque<Long>> conversations = new HashMap<>();
    private int refused;
    private int refusedForTheTenant;
    private int admitted;

    public EnforcedLimits(int perSecond) {
        this.perSecond = perSecond;
    }

    public synchronized boolean admits(String conversation, long nanos) {
        var log = conversations.computeIfAbsent(conversation, ignored -> new ArrayDeque<>());
        forget(tenant, nanos, 1);
        boolean free = tenant.size() < perSecond;
        for (var window : CONVERSATION) {
            free &= countWithin(log, nanos, window[1]) < window[0];
        }
        if (!free) {
            refused++;
            refusedForTheTenant += tenant.size() < perSecond ? 0 : 1;
            return false;
        }
        tenant.add(nanos);
        log.add(nanos);
        forget(log, nanos, 3_600);
        admitted++;
        return true;
    }

    private static void forget(Deque<Long> log, long nanos, long seconds) {
        while (!log.isEmpty() && log.peek() <= nanos - TimeUnit.SECONDS.toNanos(seconds)) {
            log.remove();
        }
    }

    private static long countWithin(Deque<Long> log, long nanos, long seconds) {
        long from = nanos - TimeUnit.SECONDS.toNanos(seconds);
        return log.stream().filter(at -> at > from).count();
    }

    public synchronized int refused() {
        return refused;
    }

    /** Of those refused, so many because the tenant had its limit already; the others for their conversation. */
    public synchronized int refusedForTheTenant() {
        return refusedForTheTenant;
    }

    public synchronized int admitted() {
        return admitted;
    }
}
