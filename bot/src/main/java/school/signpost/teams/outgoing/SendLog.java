package school.signpost.teams.outgoing;

import java.time.Duration;
import java.util.List;

/**
 * When the newest sends were, and how long the next must wait so that no window of the limit is ever overfull. An exact
 * log, because a token bucket of 8 in 2 s lets 16 through in an unlucky 2 s. Not safe for threads: its owner locks.
 */
final class SendLog {

    private final List<Window> windows;
    private long[] times = new long[8];
    private int count;

    SendLog(List<Window> windows) {
        this.windows = windows;
    }

    /** At most {@code sends} in any {@code millis}. */
    record Window(int sends, long millis) {
        /** With the thousandth by which a clock read in whole ones may be short. */
        static Window of(int sends, Duration in) {
            return new Window(sends, in.toMillis() + 1);
        }
    }

    /** Milliseconds until a send is allowed if only {@code share} of each window may be used; 0 is now. */
    long waitMillis(long now, double share) {
        if (count > 0 && newest() > now) {
            count = 0; // the machine's clock was put back: what was logged says nothing any more
        }
        var wait = 0L;
        for (var window : windows) {
            var usable = Math.max(1, (int) (window.sends() * share));
            if (count >= usable) {
                wait = Math.max(wait, nthNewest(usable) + window.millis() - now);
            }
        }
        return wait;
    }

    void sent(long now) {
        forget(now);
        if (count == times.length) {
            times = java.util.Arrays.copyOf(times, count * 2);
        }
        times[count++] = now;
    }

    /** One that was noted for this time is not there. */
    void unsent(long at) {
        for (var n = count - 1; n >= 0 && times[n] >= at; n--) {
            if (times[n] == at) {
                System.arraycopy(times, n + 1, times, n, count - n - 1);
                count--;
                return;
            }
        }
    }

    boolean isIdle(long now) {
        return count == 0 || now - newest() >= longest();
    }

    private void forget(long now) {
        var old = 0;
        while (old < count && times[old] <= now - longest()) {
            old++;
        }
        // In bulk, or each send of a busy log would move the whole of it.
        if (old > 0 && (old >= count / 2 || count == times.length)) {
            System.arraycopy(times, old, times, 0, count - old);
            count -= old;
        }
    }

    private long longest() {
        return windows.stream().mapToLong(Window::millis).max().orElse(0);
    }

    private long newest() {
        return times[count - 1];
    }

    private long nthNewest(int n) {
        return times[count - n];
    }
}
