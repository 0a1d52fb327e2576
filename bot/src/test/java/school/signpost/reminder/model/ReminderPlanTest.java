package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.signpost.reminder.model.ReminderFixtures.PLAN;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.owed;
import static school.signpost.reminder.model.ReminderFixtures.planOf;
import static school.signpost.reminder.model.ReminderFixtures.sending;
import static school.signpost.reminder.model.ReminderFixtures.yearWithSpringTermFrom;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    @Test
    void aDutyIsNamedAtOnceThenBeforeItIsDueThenEveryWeek() {
        var days = plannedDays(PLAN, owed("2026-11-02", "2026-11-23"), sending(), "2026-12-08");

        assertThat(days)
                .containsExactly(
                        day("2026-11-02"), // at once
                        day("2026-11-09"), // 14 days before
                        day("2026-11-16"), // 7 days before
                        day("2026-11-20"), // the day before is a Sunday: the Friday
                        day("2026-11-30"),
                        day("2026-12-07"));
    }

    @Test
    void whatOpensInTheHolidaysIsNamedOnTheFirstSchoolDayAfterThem() {
        var days = plannedDays(PLAN, owed("2026-12-24", "2027-01-07"), sending(), "2027-01-31");

        assertThat(days)
                .containsExactly(
                        day("2027-01-04"), day("2027-01-06"), day("2027-01-14"), day("2027-01-21"), day("2027-01-28"));
    }

    @Test
    void remindersOfADutyDueInTheHolidaysComeOnTheLastDayOfTermAsOne() {
        var days = plannedDays(PLAN, owed("2026-12-14", "2026-12-29"), sending(), "2027-01-13");

        assertThat(days)
                .containsExactly(
                        day("2026-12-14"), day("2026-12-15"), day("2026-12-18"), day("2027-01-05"), day("2027-01-12"));
    }

    @Test
    void aTermThatMovesTakesItsRemindersAlong() {
        var owed = owed("2026-12-24", "2027-01-20");

        assertThat(plannedDays(PLAN, owed, sending(), "2027-01-21"))
                .containsExactly(day("2027-01-04"), day("2027-01-06"), day("2027-01-13"), day("2027-01-19"));
        assertThat(plannedDays(PLAN, owed, SendingDays.of(yearWithSpringTermFrom("2027-01-11")), "2027-01-21"))
                .containsExactly(day("2027-01-11"), day("2027-01-13"), day("2027-01-19"));
    }

    @Test
    void somebodyWhoHeardBeforeTheTermMovedDoesNotHearTheSameAgain() {
        var told = owed("2026-12-24", "2027-01-20").toldOn(day("2027-01-11"));
        var moved = SendingDays.of(yearWithSpringTermFrom("2027-01-08"));

        assertThat(PLAN.wants(told, moved, day("2027-01-12"))).isFalse();
        assertThat(PLAN.wants(told, moved, day("2027-01-13"))).isTrue();
    }

    @Test
    void howeverManyRemindersWereMissedOneIsWanted() {
        var owed = owed("2026-11-02", "2026-11-23");
        var today = day("2026-12-02");

        assertThat(PLAN.wants(owed, sending(), today)).isTrue();
        assertThat(PLAN.wants(owed.toldOn(today), sending(), today)).isFalse();
        assertThat(PLAN.next(owed.toldOn(today), sending(), today)).isEqualTo(day("2026-12-07"));
    }

    @Test
    void aReminderOnTheDayItselfIsPossible() {
        assertThat(plannedDays(planOf("P3D", "P0D"), owed("2026-11-16", "2026-11-26"), sending(), "2026-11-27"))
                .containsExactly(day("2026-11-16"), day("2026-11-23"), day("2026-11-26"));
    }

    @Test
    void aDailyPlanRemindsOnEverySchoolDayUntilItIsDone() {
        assertThat(plannedDays(ReminderPlan.daily(), owed("2026-11-19", "2026-11-19"), sending(), "2026-11-25"))
                .containsExactly(
                        day("2026-11-19"), day("2026-11-20"), day("2026-11-23"), day("2026-11-24"), day("2026-11-25"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayLikeAnyOther() {
        var days = SendingDays.of(ReminderFixtures.year());

        assertThat(plannedDays(planOf("P1Y", "P1D"), owed("2027-03-01", "2028-02-29"), days, "2028-03-07"))
                .containsExactly(day("2027-03-01"), day("2028-02-28"), day("2028-03-07"));
    }

    @Test
    void aDutyOpensWithTheLongestOfItsReminders() {
        assertThat(PLAN.opensBefore(day("2027-03-15"))).isEqualTo(day("2027-03-01"));
        assertThat(planOf().opensBefore(day("2027-03-15"))).isEqualTo(day("2027-03-15"));
    }

    @Test
    void aPlanThatGoesBackwardsIsRefused() {
        assertThatThrownBy(() -> planOf("P-1D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReminderPlan(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Looking for the next day must find exactly the days that looking back finds, whatever the plan and the calendar. */
    @Test
    void lookingAheadAndLookingBackNameTheSameDays() {
        long seed = Long.getLong("test.seed", 20261122L);
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var since = day("2026-08-20").plusDays(random.nextInt(300));
            var owed = Owed.of(ReminderFixtures.DUTY, since, since.plusDays(random.nextInt(120)));
            var plan = new ReminderPlan(
                    List.of(Period.ofDays(random.nextInt(40)), Period.ofDays(random.nextInt(10))),
                    1 + random.nextInt(9));

            assertThat(ahead(plan, owed, since.plusDays(150)))
                    .as("seed %d, round %d: %s by %s", seed, round, owed, plan)
                    .isEqualTo(plannedDays(
                            plan, owed, sending(), since.plusDays(150).toString()));
        }
    }

    private static List<LocalDate> ahead(ReminderPlan plan, Owed owed, LocalDate end) {
        var found = new ArrayList<LocalDate>();
        var day = plan.next(owed, sending(), owed.since().minusDays(1));
        while (!day.isAfter(end)) {
            found.add(day);
            day = plan.next(owed, sending(), day);
        }
        return found;
    }

    /** The days on which somebody is told who is looked at every day and told whenever it is wanted. */
    private static List<LocalDate> plannedDays(ReminderPlan plan, Owed owed, SendingDays days, String end) {
        var found = new ArrayList<LocalDate>();
        var asked = owed;
        for (var today = owed.since().minusDays(3); !today.isAfter(day(end)); today = today.plusDays(1)) {
            if (days.include(today) && plan.wants(asked, days, today)) {
                found.add(today);
                asked = asked.toldOn(today);
            }
        }
        return found;
    }
}
