package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.PLAN;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.owed;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.reminder.model.Snoozing.Limits;
import school.signpost.reminder.model.Snoozing.Result;

class DailyDigestTest {

    private static final LocalDate MONDAY = day("2026-11-23");
    private static final Snoozing SNOOZING = new Snoozing(sending(), new Limits(7, 2));
    private static final Planned NEW = new Planned(owed("2026-11-23", "2026-12-14"), PLAN);

    @Test
    void somethingNewIsSaidOnASchoolDayAndNotOnAnother() {
        assertThat(due(List.of(NEW), Hearing.NOTHING_YET, "2026-11-23")).isTrue();
        assertThat(due(List.of(NEW), Hearing.NOTHING_YET, "2026-11-28")).isFalse();
        assertThat(due(List.of(NEW), Hearing.NOTHING_YET, "2026-12-21")).isFalse();
    }

    @Test
    void neverTwoMessagesOnOneDay() {
        assertThat(due(List.of(NEW), Hearing.NOTHING_YET.heardOn(MONDAY), "2026-11-23"))
                .isFalse();
        assertThat(due(List.of(NEW), Hearing.NOTHING_YET.heardOn(MONDAY), "2026-11-24"))
                .isTrue();
    }

    @Test
    void whoOwesNothingHearsNothing() {
        assertThat(due(List.of(), Hearing.NOTHING_YET, "2026-11-23")).isFalse();
        assertThat(DailyDigest.nextAfter(List.of(), Hearing.NOTHING_YET, sending(), MONDAY))
                .isEmpty();
    }

    @Test
    void oneThingThatIsWantedIsEnough() {
        var quiet = new Planned(owed("2026-11-20", "2026-12-20").toldOn(day("2026-11-20")), PLAN);

        assertThat(due(List.of(quiet), Hearing.NOTHING_YET, "2026-11-23")).isFalse();
        assertThat(due(List.of(quiet, NEW), Hearing.NOTHING_YET, "2026-11-23")).isTrue();
    }

    @Test
    void theNextLookIsTheNextPlannedDayOrTheNextSchoolDayIfSomethingWaits() {
        var told = new Planned(NEW.owed().toldOn(MONDAY), PLAN);

        assertThat(DailyDigest.nextAfter(List.of(told), Hearing.NOTHING_YET.heardOn(MONDAY), sending(), MONDAY))
                .contains(day("2026-11-30"));
        assertThat(DailyDigest.nextAfter(List.of(NEW), Hearing.NOTHING_YET, sending(), day("2026-11-27")))
                .contains(day("2026-11-30"));
    }

    @Nested
    class WhenSnoozed {

        private final Hearing heard = Hearing.NOTHING_YET.heardOn(MONDAY);

        @Test
        void nothingIsSaidBeforeThatDayAndEverythingOnIt() {
            var snoozed = hearing(snooze("2026-11-26", NEW.owed(), heard));

            assertThat(due(List.of(NEW), snoozed, "2026-11-25")).isFalse();
            assertThat(due(List.of(NEW), snoozed, "2026-11-26")).isTrue();
            assertThat(DailyDigest.nextAfter(List.of(NEW), snoozed, sending(), MONDAY))
                    .contains(day("2026-11-26"));
            assertThat(snoozed.heardOn(day("2026-11-26")).snoozedUntil()).isNull();
        }

        @Test
        void aSnoozeUntilAClosedDayEndsOnTheNextSchoolDay() {
            var snoozed = hearing(snooze("2026-11-28", NEW.owed(), heard));

            assertThat(DailyDigest.nextAfter(List.of(NEW), snoozed, sending(), MONDAY))
                    .contains(day("2026-11-30"));
            assertThat(due(List.of(NEW), snoozed, "2026-11-30")).isTrue();
        }

        @Test
        void notLongerThanAWeekAndNotBeyondTheDayItIsDue() {
            assertThat(snooze("2026-11-30", NEW.owed(), heard)).isInstanceOf(Result.Snoozed.class);
            assertThat(snooze("2026-12-01", NEW.owed(), heard)).isEqualTo(new Result.TooFar(day("2026-11-30")));
            assertThat(snooze("2026-11-23", NEW.owed(), heard)).isEqualTo(new Result.TooFar(day("2026-11-30")));
            assertThat(snooze("2026-11-27", owed("2026-11-16", "2026-11-26"), heard))
                    .isEqualTo(new Result.TooFar(day("2026-11-26")));
        }

        @Test
        void notIntoAClosedDayAfterWhichItWouldBeOverdue() {
            assertThat(snooze("2026-11-28", owed("2026-11-16", "2026-11-29"), heard))
                    .isEqualTo(new Result.TooFar(day("2026-11-27")));
        }

        @Test
        void theDaysToChooseFromAreTheSchoolDaysOfTheLimits() {
            assertThat(SNOOZING.choices(List.of(NEW.owed()), heard, MONDAY))
                    .containsExactly(
                            day("2026-11-24"),
                            day("2026-11-25"),
                            day("2026-11-26"),
                            day("2026-11-27"),
                            day("2026-11-30"));
            assertThat(SNOOZING.choices(List.of(owed("2026-11-16", "2026-11-25")), heard, MONDAY))
                    .containsExactly(day("2026-11-24"), day("2026-11-25"));
            assertThat(SNOOZING.choices(List.of(owed("2026-11-01", "2026-11-23")), heard, MONDAY))
                    .isEmpty();
            assertThat(SNOOZING.choices(List.of(), heard, MONDAY)).isEmpty();
        }

        @Test
        void notWhenSomethingIsDueOrNothingIsOwed() {
            assertThat(snooze("2026-11-24", owed("2026-11-01", "2026-11-23"), heard))
                    .isEqualTo(new Result.DueNow());
            assertThat(SNOOZING.until(MONDAY.plusDays(1), List.of(), heard, MONDAY))
                    .isEqualTo(new Result.NothingOwed());
        }

        @Test
        void twiceAndNoMoreUntilNothingIsOwed() {
            var twice = hearing(snooze("2026-11-26", NEW.owed(), hearing(snooze("2026-11-25", NEW.owed(), heard))));

            assertThat(snooze("2026-11-27", NEW.owed(), twice)).isEqualTo(new Result.TooOften(2));
            assertThat(snooze("2026-11-27", NEW.owed(), twice.atPeace())).isInstanceOf(Result.Snoozed.class);
        }
    }

    private static Result snooze(String until, Owed owed, Hearing hearing) {
        return SNOOZING.until(day(until), List.of(owed), hearing, MONDAY);
    }

    private static Hearing hearing(Result result) {
        return ((Result.Snoozed) result).hearing();
    }

    private static boolean due(List<Planned> owed, Hearing hearing, String today) {
        return DailyDigest.isDue(owed, hearing, sending(), day(today));
    }
}
