package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.time.SchoolCalendar;

/** Only what is routine and no secret waits for the school to open. */
class PatienceTest {

    private static final SchoolCalendar CALENDAR =
            new SchoolCalendar(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of());
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aRoutineMatterHasTheSchoolsOwnHours() {
        assertThat(deadline(Urgency.ROUTINE, false)).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void everythingElseRunsByTheClock() {
        assertThat(deadline(Urgency.ROUTINE, true)).isEqualTo(FRIDAY_EVENING.plus(HOUR));
        assertThat(deadline(Urgency.SAME_DAY, false)).isEqualTo(FRIDAY_EVENING.plus(HOUR));
        assertThat(deadline(Urgency.IMMEDIATE, true)).isEqualTo(FRIDAY_EVENING.plus(HOUR));
    }

    private static Instant deadline(Urgency urgency, boolean restricted) {
        return SmallKind.urgent(urgency, restricted).patience(CALENDAR).ends(FRIDAY_EVENING, HOUR);
    }
}
