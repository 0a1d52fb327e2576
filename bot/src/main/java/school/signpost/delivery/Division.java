package school.signpost.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the live instances divide a limit. Everybody aims at an equal part. Whoever has more gives it up at once, and says so
 * only after what was sent with it is past; whoever has less takes what nobody says they use. So the parts never add up to
 * more than one, whoever starts or dies meanwhile. {@code nanos} is this process's own clock. Not safe for threads.
 */
final class Division {

    /** What was sent under a larger part counts for a second or two after it was given up. */
    private static final long PAST_NANOS = Duration.ofSeconds(2).toNanos();

    private final String me;
    private final long deadAfterNanos;
    private final long deadLongAgoMillis;
    private final Map<String, Seen> others = new HashMap<>();
    private double part;
    private double saidBefore;
    private long gaveUpAt;

    private record Seen(long count, long since) {}

    Division(String me, Duration leaseFor) {
        this.me = me;
        this.deadAfterNanos = leaseFor.toNanos() * 4 / 6;
        this.deadLongAgoMillis = leaseFor.toMillis() * 3;
    }

    /** Looks at what all say of themselves; answers what this one may use now. */
    double look(List<Heartbeat> all, long nanos, long nowMillis) {
        var alive = all.stream()
                .filter(each -> !each.instance().equals(me) && isAlive(each, nanos, nowMillis))
                .toList();
        others.keySet().retainAll(all.stream().map(Heartbeat::instance).toList());
        double fair = 1.0 / (alive.size() + 1);
        double free =
                Math.max(0, 1.0 - alive.stream().mapToDouble(Heartbeat::part).sum());
        if (fair < part) {
            saidBefore = Math.max(part, said(nanos));
            gaveUpAt = nanos;
            part = fair;
        } else {
            part = Math.min(fair, Math.max(part, free));
        }
        return part;
    }

    /** What to say of oneself. */
    double said(long nanos) {
        return nanos - gaveUpAt < PAST_NANOS ? Math.max(part, saidBefore) : part;
    }

    /** Whether others were alive when last looked. */
    long othersAlive(long nanos) {
        return others.values().stream()
                .filter(seen -> nanos - seen.since() < deadAfterNanos)
                .count();
    }

    /** One that was dead for so long that nobody needs to remember it. */
    boolean isForgotten(Heartbeat beat, long nowMillis) {
        return !beat.instance().equals(me)
                && nowMillis - beat.at().toEpochMilli() > deadLongAgoMillis
                && !others.containsKey(beat.instance());
    }

    private boolean isAlive(Heartbeat beat, long nanos, long nowMillis) {
        var known = others.get(beat.instance());
        if (known == null && nowMillis - beat.at().toEpochMilli() > deadLongAgoMillis) {
            return false; // left behind long ago
        }
        if (known == null || known.count() != beat.count()) {
            others.put(beat.instance(), new Seen(beat.count(), nanos));
            return true;
        }
        return nanos - known.since() < deadAfterNanos;
    }
}
