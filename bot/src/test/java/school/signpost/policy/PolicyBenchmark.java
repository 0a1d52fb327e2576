package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.shared.StaffId;
import school.signpost.staff.ReadStaffList;

/**
 * How long a large school's files take to read, and one decision whom to tell. Not part of the build; it prints figures and
 * asserts none: {@code mvn -pl bot -am test -Dtest=PolicyBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PolicyBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyBenchmark.class);
    private static final int KINDS = Integer.getInteger("benchmark.kinds", 200);
    private static final int PEOPLE = Integer.getInteger("benchmark.people", 2_000);
    private static final int LOADS = Integer.getInteger("benchmark.loads", 60);
    private static final int DECISIONS = Integer.getInteger("benchmark.decisions", 300_000);
    /** A Monday in term, in working hours. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final byte[] policyText = LargeSchool.policy(KINDS, PEOPLE).getBytes(StandardCharsets.UTF_8);
    private final byte[] staffText = LargeSchool.staff(PEOPLE).getBytes(StandardCharsets.UTF_8);

    @Test
    void aLargeSchoolIsReadFromItsFiles() {
        var first = timed(1, load -> readBoth());
        var all = timed(LOADS, load -> readBoth());
        var warm = Arrays.copyOfRange(all, LOADS / 2, LOADS);
        Arrays.sort(warm);

        LOG.atInfo().log(
                "{} kinds in {} kB, {} people in {} kB: the first time {} ms, warm p50 {} ms, worst {} ms",
                KINDS,
                policyText.length / 1024,
                PEOPLE,
                staffText.length / 1024,
                millis(first[0]),
                millis(warm[warm.length / 2]),
                millis(warm[warm.length - 1]));
    }

    @Test
    void whomToTellIsDecided() {
        var policy = policy();
        var people = new PeopleOnList(LargeSchool.onList(PEOPLE), policy);
        var kinds = List.copyOf(policy.kinds().values());

        var times = timed(DECISIONS, n -> {
            var kind = kinds.get(n % kinds.size());
            var subjects = n % 3 == 0 ? Set.of(StaffId.of("p" + (n + 7) % PEOPLE)) : Set.<StaffId>of();
            var report = new RoutingContext(policy, people, StaffId.of("p" + n % PEOPLE), subjects, NOW);
            return Routing.resolve(
                    kind.route().steps().get(n % kind.route().steps().size()), report);
        });
        var warm = Arrays.copyOfRange(times, DECISIONS / 2, DECISIONS);
        Arrays.sort(warm);

        LOG.atInfo().log(
                "a routing decision: mean {} µs, p50 {} µs, p99 {} µs",
                Math.round(Arrays.stream(warm).average().orElseThrow() / 10.0) / 100.0,
                warm[warm.length / 2] / 1000.0,
                warm[warm.length * 99 / 100] / 1000.0);
    }

    private Object readBoth() {
        var list = new ReadStaffList().read("staff.csv", staffText);
        assertThat(list.rows()).hasSize(PEOPLE);
        return policy();
    }

    private Policy policy() {
        var reading = new ReadPolicy().read("policy.yaml", policyText);
        assertThat(reading).describedAs("%s", reading.problems()).isInstanceOf(PolicyReading.Good.class);
        return ((PolicyReading.Good) reading).policy();
    }

    /** Nanoseconds of each turn; what a turn returns is used, so that nothing of it can be left out. */
    private static long[] timed(int turns, IntFunction<Object> turn) {
        var times = new long[turns];
        int used = 0;
        for (int n = 0; n < turns; n++) {
            long begun = System.nanoTime();
            used += turn.apply(n).hashCode() & 1;
            times[n] = System.nanoTime() - begun;
        }
        assertThat(used).isBetween(0, turns);
        return times;
    }

    private static long millis(long nanoseconds) {
        return Math.round(nanoseconds / 1e6);
    }
}
