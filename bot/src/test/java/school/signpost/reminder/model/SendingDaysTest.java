package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;
import static school.signpost.reminder.model.ReminderFixtures.year;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SendingDaysTest {

    @Test
    void halfPastEightStaysHalfPastEightWhenTheClocksChange() {
        assertThat(sending().momentOn(day("2027-03-19"))).isEqualTo(Instant.parse("2027-03-19T08:30:00Z"));
        assertThat(sending().momentOn(day("2027-04-12"))).isEqualTo(Instant.parse("2027-04-12T07:30:00Z"));
        assertThat(sending().momentOn(day("2026-10-23"))).isEqualTo(Instant.parse("2026-10-23T07:30:00Z"));
        assertThat(sending().momentOn(day("2026-11-02"))).isEqualTo(Instant.parse("2026-11-02T08:30:00Z"));
    }

    @Test
    void anHourOutsideWorkBecomesTheHourOfOpening() {
        assertThat(new SendingDays(year(), LocalTime.of(6, 0)).momentOn(day("2026-11-23")))
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(new SendingDays(year(), LocalTime.of(17, 0)).momentOn(day("2026-11-23")))
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(new SendingDays(year(), LocalTime.of(8, 0)).momentOn(day("2026-11-23")))
                .isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void remindersLeaveFromTheSendingHourUntilTheSchoolCloses() {
        assertThat(sending().isOpen(Instant.parse("2026-11-23T08:29:59Z"))).isFalse();
        assertThat(sending().isOpen(Instant.parse("2026-11-23T08:30:00Z"))).isTrue();
        assertThat(sending().isOpen(Instant.parse("2026-11-23T16:59:59Z"))).isTrue();
        assertThat(sending().isOpen(Instant.parse("2026-11-23T17:00:00Z"))).isFalse();
        assertThat(sending().isOpen(Instant.parse("2026-11-22T09:00:00Z"))).isFalse();
    }

    @Test
    void whatComesUpOutsideThoseHoursWaitsForTheNextOnes() {
        var open = Instant.parse("2026-11-23T10:15:00Z");

        assertThat(sending().momentFrom(open)).isEqualTo(open);
        assertThat(sending().momentFrom(Instant.parse("2026-11-23T06:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
        assertThat(sending().momentFrom(Instant.parse("2026-11-27T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T08:30:00Z"));
        assertThat(sending().momentFrom(Instant.parse("2026-12-18T17:00:00Z")))
                .isEqualTo(Instant.parse("2027-01-04T08:30:00Z"));
    }

    @Test
    void schoolDaysOnly() {
        assertThat(sending().include(day("2026-11-23"))).isTrue();
        assertThat(sending().include(day("2026-11-21"))).isFalse();
        assertThat(sending().include(day("2026-10-28"))).isFalse();
        assertThat(sending().include(day("2026-12-23"))).isFalse();
        assertThat(sending().onOrAfter(day("2026-12-19"))).isEqualTo(day("2027-01-04"));
        assertThat(sending().onOrAfter(day("2026-11-23"))).isEqualTo(day("2026-11-23"));
    }

    @Test
    void aCalendarThatNobodyContinuedDoesNotPutRemindersOffForEver() {
        assertThat(sending().include(day("2028-02-01"))).isTrue();
        assertThat(sending().include(day("2028-02-05"))).isFalse();
    }

    @Test
    void goingBackStopsAtTheFloor() {
        assertThat(sending().onOrBefore(day("2027-01-02"), day("2026-12-01"))).isEqualTo(day("2026-12-18"));
        assertThat(sending().onOrBefore(day("2027-01-02"), day("2026-12-28"))).isEqualTo(day("2026-12-28"));
        assertThat(sending().onOrBefore(day("2026-11-02"), day("2026-12-28"))).isEqualTo(day("2026-12-28"));
    }
}
