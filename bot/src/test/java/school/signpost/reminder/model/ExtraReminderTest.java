package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.PLAN;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.owed;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraReminderTest {

    private static final LocalDate TUESDAY = day("2026-11-24");
    private static final LocalDate SATURDAY = day("2026-11-28");
    private static final List<Planned> SOMETHING =
            List.of(new Planned(owed("2026-11-23", "2026-12-14").toldOn(day("2026-11-23")), PLAN));
    private static final Hearing HEARD_YESTERDAY = Hearing.NOTHING_YET.heardOn(day("2026-11-23"));

    @Test
    void itLeavesOnTheDayItIsWantedAlthoughNothingIsPlanned() {
        assertThat(DailyDigest.isDue(SOMETHING, HEARD_YESTERDAY, sending(), TUESDAY))
                .isFalse();

        var hearing = leaves(HEARD_YESTERDAY, TUESDAY);

        assertThat(DailyDigest.isDue(SOMETHING, hearing, sending(), TUESDAY)).isTrue();
        assertThat(hearing.snoozes()).isZero();
    }

    @Test
    void onAClosedDayItWaitsForTheNextSchoolDay() {
        var hearing = leaves(HEARD_YESTERDAY, SATURDAY);

        assertThat(DailyDigest.isDue(SOMETHING, hearing, sending(), SATURDAY)).isFalse();
        assertThat(DailyDigest.nextAfter(SOMETHING, hearing, sending(), SATURDAY))
                .contains(day("2026-11-30"));
    }

    @Test
    void whoHeardTodayHearsNoSecondTime() {
        assertThat(ExtraReminder.of(SOMETHING, HEARD_YESTERDAY.heardOn(TUESDAY), TUESDAY))
                .isEqualTo(new ExtraReminder.HeardToday());
    }

    @Test
    void whoWasGivenPeaceHasItUntilTheirDay() {
        var snoozed = HEARD_YESTERDAY.snoozed(day("2026-11-26"));

        assertThat(ExtraReminder.of(SOMETHING, snoozed, TUESDAY))
                .isEqualTo(new ExtraReminder.Snoozed(day("2026-11-26")));
        assertThat(ExtraReminder.of(SOMETHING, snoozed, day("2026-11-26"))).isInstanceOf(ExtraReminder.Leaves.class);
    }

    @Test
    void whoHasDoneEverythingIsLeftAlone() {
        assertThat(ExtraReminder.of(List.of(), Hearing.NOTHING_YET, TUESDAY))
                .isEqualTo(new ExtraReminder.NothingOwed());
    }

    private static Hearing leaves(Hearing before, LocalDate day) {
        var extra = ExtraReminder.of(SOMETHING, before, day);
        assertThat(extra).isInstanceOf(ExtraReminder.Leaves.class);
        return ((ExtraReminder.Leaves) extra).hearing();
    }
}
