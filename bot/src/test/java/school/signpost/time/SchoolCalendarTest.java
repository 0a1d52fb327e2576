package school.signpost.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.time.SchoolCalendar.Days;

/** When the school is at work. */
class SchoolCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final SchoolCalendar calendar = new SchoolCalendar(
            LONDON,
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            List.of(days("2026-09-02", "2026-12-18"), days("2027-01-05", "2027-03-25")),
            List.of(days("2026-10-26", "2026-10-30"), days("2026-11-27", "2026-11-27")));

    @Test
    void aSchoolDayIsAWeekdayInTermThatIsNotClosed() {
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-11-23"))).isTrue();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-11-22"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-11-21"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-10-28"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-11-27"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-12-21"))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.parse("2026-12-18"))).isTrue();
    }

    @Test
    void withoutTermsEveryWeekdayCounts() {
        var plain = new SchoolCalendar(LONDON, LocalTime.of(8, 0), LocalTime.of(17, 0), List.of(), List.of());

        assertThat(plain.isSchoolDay(LocalDate.parse("2026-08-05"))).isTrue();
        assertThat(plain.isSchoolDay(LocalDate.parse("2026-08-08"))).isFalse();
    }

    @Test
    void workBeginsAtOpeningAndIsOverAtClosing() {
        assertThat(calendar.atWork(at("2026-11-23T08:00"))).isTrue();
        assertThat(calendar.atWork(at("2026-11-23T07:59"))).isFalse();
        assertThat(calendar.atWork(at("2026-11-23T16:59"))).isTrue();
        assertThat(calendar.atWork(at("2026-11-23T17:00"))).isFalse();
    }

    @Test
    void hoursAreTheSchoolsInSummerTimeToo() {
        assertThat(calendar.atWork(Instant.parse("2026-09-07T07:00:00Z"))).isTrue();
        assertThat(calendar.atWork(Instant.parse("2026-11-23T07:00:00Z"))).isFalse();
    }

    @Test
    void hoursPassOnlyWhileTheSchoolIsAtWork() {
        assertThat(after("2026-11-23T10:00", "PT2H")).isEqualTo(at("2026-11-23T12:00"));
        assertThat(after("2026-11-23T16:30", "PT2H")).isEqualTo(at("2026-11-24T09:30"));
        assertThat(after("2026-11-23T19:00", "PT2H")).isEqualTo(at("2026-11-24T10:00"));
        assertThat(after("2026-11-26T16:00", "PT1H")).isEqualTo(at("2026-11-30T08:00"));
        assertThat(after("2026-11-23T08:00", "PT20H")).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void wholeDaysAreSchoolDays() {
        assertThat(after("2026-11-23T10:00", "P1D")).isEqualTo(at("2026-11-24T10:00"));
        assertThat(after("2026-11-26T15:00", "P1D")).isEqualTo(at("2026-11-30T15:00"));
        assertThat(after("2026-11-26T15:00", "P1DT3H")).isEqualTo(at("2026-12-01T09:00"));
        assertThat(after("2026-12-18T15:00", "P2D")).isEqualTo(at("2027-01-06T15:00"));
        assertThat(after("2026-11-28T15:00", "P2D")).isEqualTo(at("2026-12-02T08:00"));
    }

    private Instant after(String from, String within) {
        return calendar.after(at(from), Duration.parse(within));
    }

    @Test
    void theNextOpeningSkipsNightsWeekendsClosedDaysAndHolidays() {
        assertThat(calendar.nextOpening(at("2026-11-23T10:30"))).isEqualTo(at("2026-11-23T10:30"));
        assertThat(calendar.nextOpening(at("2026-11-23T06:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(calendar.nextOpening(at("2026-11-23T17:00"))).isEqualTo(at("2026-11-24T08:00"));
        assertThat(calendar.nextOpening(at("2026-11-22T12:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(calendar.nextOpening(at("2026-11-26T18:00"))).isEqualTo(at("2026-11-30T08:00"));
        assertThat(calendar.nextOpening(at("2026-12-18T17:30"))).isEqualTo(at("2027-01-05T08:00"));
    }

    @Test
    void anOpeningAcrossTheChangeOfClocksIsEightByTheWall() {
        assertThat(calendar.nextOpening(at("2026-10-23T18:00"))).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
        assertThat(calendar.nextOpening(at("2026-09-04T18:00"))).isEqualTo(Instant.parse("2026-09-07T07:00:00Z"));
    }

    @Test
    void afterTheLastTermPlainWeekdaysCountSoThatNothingWaitsForEver() {
        assertThat(calendar.nextOpening(at("2027-03-27T10:00"))).isEqualTo(at("2027-03-29T08:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}
