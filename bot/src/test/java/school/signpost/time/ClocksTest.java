package school.signpost.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Two clocks: the machine's, which nobody moves, and the school's, which moves forward only, and only in try-it mode. */
class ClocksTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00.123456789Z");

    private final StoredOffset stored = new StoredOffset();
    private Instant machine = START;

    @Test
    void theSchoolClockIsCutToMilliseconds() {
        Instant cut = Instant.parse("2026-11-22T09:00:00.123Z");

        assertThat(movable().instant()).isEqualTo(cut);
        assertThat(new ServiceClock(() -> machine).instant()).isEqualTo(cut);
    }

    @Test
    void itMovesForwardAndRunsOn() {
        SchoolClock clock = movable();

        clock.moveTo(Instant.parse("2026-11-22T10:00:00Z"));
        machine = machine.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T10:00:05Z"));
    }

    @Test
    void itNeverMovesBack() {
        SchoolClock clock = movable();
        clock.moveTo(START.plusSeconds(60));

        clock.moveTo(START.plusSeconds(30));
        clock.moveTo(START.minusSeconds(30));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T09:01:00.123Z"));
    }

    @Test
    void itStaysMovedOverARestart() {
        movable().moveTo(START.plus(Duration.ofDays(30)));

        assertThat(movable().instant()).isEqualTo(Instant.parse("2026-12-22T09:00:00.123Z"));
    }

    @Test
    void whatCouldNotBeStoredWasNotMoved() {
        SchoolClock clock = movable();
        stored.broken = true;

        assertThatThrownBy(() -> clock.moveTo(START.plusSeconds(60))).hasMessage("disk full");
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T09:00:00.123Z"));
    }

    @Test
    void inServiceItCannotBeMoved() {
        contexts()
                .withPropertyValues("signpost.teams.app-id=an-id")
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SchoolClock.class).moveTo(Instant.MAX))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void inTryItModeItMovesEvenWithoutADatabase() {
        contexts().withPropertyValues("signpost.teams.app-id= ").run(context -> {
            SchoolClock clock = context.getBean(SchoolClock.class);
            Instant later = clock.instant().plus(Duration.ofDays(1));

            clock.moveTo(later);

            assertThat(clock.instant()).isAfterOrEqualTo(later);
            assertThat(context.getBean(SystemClock.class).instant()).isBefore(later);
        });
    }

    @Test
    void aStoredOffsetIsTakenUpAtStart() {
        stored.offset = Duration.ofDays(100);

        contexts().withBean(ClockOffset.class, () -> stored).run(context -> {
            Instant here = context.getBean(SystemClock.class).instant();

            assertThat(context.getBean(SchoolClock.class).instant()).isAfter(here.plus(Duration.ofDays(99)));
        });
    }

    private MovableClock movable() {
        return new MovableClock(() -> machine, stored);
    }

    private static ApplicationContextRunner contexts() {
        return new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);
    }

    /** What a database would remember. */
    private static final class StoredOffset implements ClockOffset {

        private Duration offset = Duration.ZERO;
        private boolean broken;

        @Override
        public Duration load() {
            return offset;
        }

        @Override
        public void save(Duration moved) {
            if (broken) {
                throw new IllegalStateException("disk full");
            }
            offset = moved;
        }
    }
}
