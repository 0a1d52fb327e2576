package school.signpost.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read from a store, remembered for a second: a card asks for it a dozen times. What this instance changes it must
 * {@link #forget}; what another one changes it learns a second later. A jump of the school's clock forgets as well. While
 * the store does not answer, what was known last stands: whom to phone must be said just then.
 */
public final class Remembered<V> {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SystemClock machine;
    private final SchoolClock school;
    private final Map<Object, Read<V>> known = new ConcurrentHashMap<>();

    public Remembered(SystemClock machine, SchoolClock school) {
        this.machine = machine;
        this.school = school;
    }

    public V of(Object key, Supplier<V> read) {
        var now = machine.instant();
        var schoolNow = school.instant();
        var before = known.get(key);
        if (before != null && before.isFresh(now, schoolNow)) {
            return before.value();
        }
        try {
            var after = new Read<>(now, schoolNow, read.get());
            known.put(key, after);
            return after.value();
        } catch (RuntimeException unread) {
            if (before == null) {
                throw unread;
            }
            return before.value();
        }
    }

    public void forget(Object key) {
        known.remove(key);
    }

    /** What the store held, and when it was asked. */
    private record Read<V>(Instant at, Instant schoolAt, V value) {

        boolean isFresh(Instant now, Instant schoolNow) {
            return now.isBefore(at.plus(FRESH))
                    && Duration.between(schoolAt, schoolNow).abs().compareTo(FRESH) < 0;
        }
    }
}
