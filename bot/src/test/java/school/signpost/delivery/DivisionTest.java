package school.signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However instances start, stall and die, together they never use more than the whole limit, and end up using all of it. */
class DivisionTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final long BEAT = LEASE.toNanos() / 6;
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private final Map<String, Heartbeat> store = new LinkedHashMap<>();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private long nanos;

    @Test
    void aloneItHasTheWhole() {
        start("a");

        rounds(1);

        assertThat(part("a")).isEqualTo(1.0);
    }

    @Test
    void aSecondOneGetsItsHalfOnlyWhenTheFirstHasGivenItUp() {
        start("a");
        rounds(2);
        start("b");

        running("b").beat();
        assertThat(part("b")).isZero();
        rounds(3);

        assertThat(part("a")).isEqualTo(0.5);
        assertThat(part("b")).isEqualTo(0.5);
    }

    @Test
    void aDeadOnesPartIsTakenOverWithinItsLease() {
        start("a");
        start("b");
        rounds(4);

        running.remove("b");
        rounds(6);

        assertThat(part("a")).isEqualTo(1.0);
    }

    @Test
    void oneThatSaysGoodbyeIsNotWaitedFor() {
        start("a");
        start("b");
        rounds(4);

        running.remove("b");
        store.remove("b");
        rounds(1);

        assertThat(part("a")).isEqualTo(1.0);
    }

    @Test
    void whatWasLeftBehindLongAgoTakesNothing() {
        store.put("old", new Heartbeat("old", 7, 1.0, START.minus(Duration.ofHours(1))));
        start("a");

        rounds(1);

        assertThat(part("a")).isEqualTo(1.0);
        assertThat(running("a").division.isForgotten(store.get("old"), millis()))
                .isTrue();
    }

    @Test
    void noSequenceOfStartsAndDeathsMakesMoreThanTheWhole() {
        var seed = Long.getLong("signpost.seed", new Random().nextLong());
        var random = new Random(seed);
        int names = 0;

        for (int step = 0; step < 5_000; step++) {
            int what = random.nextInt(60);
            if (what == 0 && running.size() < 5) {
                start("i" + names++);
            } else if (what == 1 && running.size() > 1) {
                running.remove(List.copyOf(running.keySet()).get(random.nextInt(running.size())));
            }
            var beating = new ArrayList<>(running.values());
            if (!beating.isEmpty()) {
                nanos += BEAT / beating.size();
                beating.get(step % beating.size()).beat();
            }
            assertThat(running.values().stream().mapToDouble(each -> each.part).sum())
                    .as("seed %d, step %d", seed, step)
                    .isLessThanOrEqualTo(1.0 + 1e-9);
        }
    }

    private void start(String name) {
        running.put(name, new Running(name));
    }

    private void rounds(int count) {
        for (int n = 0; n < count; n++) {
            nanos += BEAT;
            List.copyOf(running.values()).forEach(Running::beat);
        }
    }

    private double part(String name) {
        return running(name).part;
    }

    private Running running(String name) {
        return Objects.requireNonNull(running.get(name));
    }

    private long millis() {
        return START.toEpochMilli() + nanos / 1_000_000;
    }

    /** As {@link SharedLimits} does it. */
    private final class Running {
        private final String name;
        private final Division division;
        private long count;
        private double part;

        Running(String name) {
            this.name = name;
            this.division = new Division(name, LEASE);
        }

        void beat() {
            say(division.said(nanos));
            double after = division.look(List.copyOf(store.values()), nanos, millis());
            if (after > part) {
                say(after);
            }
            part = after;
        }

        private void say(double using) {
            store.put(name, new Heartbeat(name, ++count, using, Instant.ofEpochMilli(millis())));
        }
    }
}
