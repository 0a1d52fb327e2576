package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.planOf;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.Period;
import org.junit.jupiter.api.Test;
import school.signpost.time.Recurrence;

class ReviewTest {

    private static final Recurrence TUESDAY = new Recurrence.Yearly(DayOfWeek.TUESDAY, MonthDay.of(2, 5));

    private static final Review POLICY =
            new Review("This policy", every(Period.ofYears(2)), day("2027-07-01"), planOf("P28D"));

    @Test
    void theFirstDateIsAskedForUntilItIsDone() {
        assertThat(POLICY.due(null)).isEqualTo(day("2027-07-01"));
        assertThat(POLICY.due(day("2026-01-10"))).isEqualTo(day("2027-07-01"));
    }

    @Test
    void aReviewDoneEarlyWithinItsRemindersOrLateIsThatOne() {
        assertThat(POLICY.due(day("2027-06-03"))).isEqualTo(day("2029-07-01"));
        assertThat(POLICY.due(day("2027-09-20"))).isEqualTo(day("2029-07-01"));
        assertThat(POLICY.due(day("2027-06-02"))).isEqualTo(day("2027-07-01"));
    }

    @Test
    void twoDatesMissedAreMadeUpForByOneReview() {
        assertThat(POLICY.due(day("2031-12-01"))).isEqualTo(day("2033-07-01"));
    }

    @Test
    void theTwentyNinthOfFebruaryComesBackInTheNextLeapYear() {
        var check = new Review("Filtering check", every(Period.ofYears(1)), day("2024-02-29"), planOf("P7D"));

        assertThat(check.due(day("2024-02-29"))).isEqualTo(day("2025-02-28"));
        assertThat(check.due(day("2027-02-28"))).isEqualTo(day("2028-02-29"));
    }

    @Test
    void itIsOwedFromItsFirstReminderOn() {
        var owed = POLICY.owed(DutyId.of("review", "policy"), null, null, 0).owed();

        assertThat(owed.since()).isEqualTo(day("2027-06-03"));
        assertThat(owed.due()).isEqualTo(day("2027-07-01"));
    }

    @Test
    void saferInternetDayIsAskedForOnItsOwnDayOfEachYear() {
        var day = new Review("Safer Internet Day", TUESDAY, day("2026-11-23"), planOf("P28D"));

        assertThat(day.due(null)).isEqualTo(day("2027-02-09"));
        assertThat(day.due(day("2027-01-11"))).isEqualTo(day("2027-02-09"));
        assertThat(day.due(day("2027-01-12"))).isEqualTo(day("2028-02-08"));
        assertThat(day.due(day("2028-02-08"))).isEqualTo(day("2029-02-06"));
    }

    @Test
    void aDayOfTheYearThatIsOverWhenItGetsKnownComesNextYear() {
        assertThat(new Review("Safer Internet Day", TUESDAY, day("2027-02-09"), planOf()).due(null))
                .isEqualTo(day("2027-02-09"));
        assertThat(new Review("Safer Internet Day", TUESDAY, day("2027-02-10"), planOf()).due(null))
                .isEqualTo(day("2028-02-08"));
    }

    private static Recurrence every(Period period) {
        return new Recurrence.Every(period);
    }
}
