package school.signpost.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments as they are said to a person at school. */
class SchoolTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SchoolTimes times = new SchoolTimes(LONDON);
    // A Thursday in British Summer Time.
    private final Instant now = london("2026-09-03T14:30");

    @ParameterizedTest
    @CsvSource({
        "2026-09-03T15:40, at 15:40",
        "2026-09-03T00:00, at 00:00",
        "2026-09-04T08:30, tomorrow at 08:30",
        "2026-09-02T16:05, yesterday at 16:05",
        "2026-09-07T08:30, on Monday at 08:30",
        "2026-09-09T08:30, on Wednesday at 08:30",
        "2026-09-10T08:30, on 10 September at 08:30",
        "2026-08-28T09:00, on Friday at 09:00",
        "2026-08-27T09:00, on 27 August at 09:00",
        "2025-09-03T09:00, on 3 September 2025 at 09:00",
        "2027-01-05T09:00, on 5 January 2027 at 09:00"
    })
    void whenSomethingHappens(LocalDateTime at, String said) {
        assertThat(times.at(london(at.toString()), now)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-03T15:40, by 15:40",
        "2026-09-04T08:30, by tomorrow at 08:30",
        "2026-09-07T08:30, by Monday at 08:30",
        "2026-10-03T09:00, by 3 October at 09:00"
    })
    void byWhenSomethingIsDone(LocalDateTime at, String said) {
        assertThat(times.by(london(at.toString()), now)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-03, by the end of today",
        "2026-09-04, by the end of tomorrow",
        "2026-09-08, by the end of Tuesday",
        "2026-09-30, by the end of 30 September",
        "2027-09-30, by the end of 30 September 2027"
    })
    void byTheEndOfADay(LocalDate day, String said) {
        assertThat(times.byTheEndOf(day, now)).isEqualTo(said);
    }

    @Test
    void aDateHasItsYear() {
        assertThat(times.date(london("2025-09-03T09:00"))).isEqualTo("3 September 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "PT15M, within 15 minutes",
        "PT1M, within 1 minute",
        "PT30S, within 30 seconds",
        "PT90S, within 90 seconds",
        "PT1H, within 1 hour",
        "PT90M, within 90 minutes",
        "PT2H, within 2 hours",
        "PT2H30M, within 2 hours 30 minutes",
        "PT24H, within 24 hours",
        "PT72H, within 3 days",
        "P14D, within 14 days",
        "PT0S, within 0 seconds"
    })
    void howLongSomethingMayTake(Duration duration, String said) {
        assertThat(SchoolTimes.within(duration)).isEqualTo(said);
    }

    @Nested
    class WhenTheClocksChange {

        @Test
        void summerAndWinterShowTheSchoolsOwnTime() {
            assertThat(times.clock(Instant.parse("2026-07-01T14:40:00Z"))).isEqualTo("15:40");
            assertThat(times.clock(Instant.parse("2026-12-01T15:40:00Z"))).isEqualTo("15:40");
        }

        @Test
        void lateOnASummerEveningIsAlreadyTheNextDayAtSchool() {
            Instant evening = london("2026-09-03T22:00");

            assertThat(times.at(Instant.parse("2026-09-03T23:30:00Z"), evening)).isEqualTo("tomorrow at 00:30");
        }

        @Test
        void theHourThatComesTwiceSaysWhichOneIsMeant() {
            assertThat(times.clock(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("01:30 BST");
            assertThat(times.clock(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("01:30 GMT");
            assertThat(times.clock(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("02:30");
        }

        @Test
        void theHourThatIsSkippedIsNeverSaid() {
            assertThat(times.clock(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo("00:59");
            assertThat(times.clock(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("02:00");
        }

        @Test
        void tomorrowIsTheNextDayEvenWhenItIsTwentyThreeHoursAway() {
            Instant before = london("2026-03-28T08:30");

            assertThat(times.at(london("2026-03-29T08:30"), before)).isEqualTo("tomorrow at 08:30");
        }
    }

    private static Instant london(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
