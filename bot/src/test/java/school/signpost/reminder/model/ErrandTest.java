package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.signpost.reminder.model.ReminderFixtures.day;
import static school.signpost.reminder.model.ReminderFixtures.sending;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.signpost.reminder.model.Errand.Kind;

class ErrandTest {

    @Test
    void newsIsSaidOnceAndStaysAsItWasSaid() {
        var news = errand(Kind.SIGNATURE_OVERDUE);

        var said = news.toldOn(day("2026-09-16"));

        assertThat(news.isOver()).isFalse();
        assertThat(said.isOver()).isTrue();
        assertThat(said.told()).isEqualTo("2026-09-16");
        assertThat(said.toldOn(day("2026-09-17"))).isSameAs(said);
    }

    @Test
    void whatHasToBeDoneIsSaidAgainUntilItIsDoneAndOnceADay() {
        var task = errand(Kind.LEAVER).toldOn(day("2026-09-16"));

        assertThat(task.isOver()).isFalse();
        assertThat(task.toldOn(day("2026-09-16"))).isSameAs(task);
        assertThat(task.toldOn(day("2026-09-21")).times()).isEqualTo(2);
    }

    @Test
    void saidNewsStaysForSixtyDaysSoThatNobodyOwesItAgain() {
        var said = errand(Kind.PUPILS_MISSING).toldOn(day("2026-09-16"));

        assertThat(said.isForgotten(day("2026-11-15"))).isFalse();
        assertThat(said.isForgotten(day("2026-11-16"))).isTrue();
        assertThat(errand(Kind.PUPILS_MISSING).isForgotten(day("2027-11-16"))).isFalse();
        assertThat(errand(Kind.REVIEW).toldOn(day("2026-09-16")).isForgotten(day("2027-11-16")))
                .isFalse();
    }

    @Test
    void anErrandIsNamedAtOnceAWeekBeforeTheDayBeforeAndThenWeekly() {
        var task = errand(Kind.LEAVER).planned();

        assertThat(task.owed().isOverdue(day("2026-10-14"))).isFalse();
        assertThat(task.owed().isOverdue(day("2026-10-15"))).isTrue();
        assertThat(task.plan().next(task.owed(), sending(), day("2026-09-15"))).isEqualTo(day("2026-09-16"));
        assertThat(task.plan().next(task.owed(), sending(), day("2026-09-16"))).isEqualTo(day("2026-10-07"));
        assertThat(task.plan().next(task.owed(), sending(), day("2026-10-07"))).isEqualTo(day("2026-10-13"));
        assertThat(task.plan().next(task.owed(), sending(), day("2026-10-13"))).isEqualTo(day("2026-10-21"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachKindIsEitherNewsOrTickedOrEndsByItself(Kind kind) {
        boolean news = errand(kind).toldOn(day("2026-09-16")).isOver();

        assertThat(news && kind.isTicked()).isFalse();
        assertThat(!news && !kind.isTicked()).isEqualTo(kind == Kind.NO_ACCESS_YET);
        assertThat(kind.isRefusal()).isEqualTo(kind.name().endsWith("_REFUSED"));
        assertThat(kind.isRefusal() && !news).isFalse();
    }

    @Test
    void aDutySaysWhatKindItIsAndWhatItIsAbout() {
        var duty = DutyId.of("review", "filtering/2027-02-01");

        assertThat(duty).isEqualTo(DutyId.of("review/filtering/2027-02-01")).hasToString(duty.value());
        assertThat(duty.kind()).isEqualTo("review");
        assertThat(duty.about()).isEqualTo("filtering/2027-02-01");
        assertThat(DutyId.of("alone").kind()).isEqualTo("alone");
        assertThat(DutyId.of("alone").about()).isEqualTo("alone");
        assertThat(duty).isGreaterThan(DutyId.of("password", "own"));
        assertThatThrownBy(() -> DutyId.of(" ")).hasMessageContaining("needs an id");
    }

    @Test
    void whoSnoozedAndOwesNothingMoreMaySnoozeAfresh() {
        var snoozed = Hearing.NOTHING_YET.heardOn(day("2026-09-02")).snoozed(day("2026-09-07"));

        assertThat(snoozed.atPeace()).isEqualTo(new Hearing(day("2026-09-02"), null, 0));
        assertThat(snoozed.heardOn(day("2026-09-07")).atPeace()).isEqualTo(new Hearing(day("2026-09-07"), null, 0));
        assertThat(Hearing.NOTHING_YET.wantedOn(day("2026-09-03")).atPeace()).isEqualTo(Hearing.NOTHING_YET);
    }

    @Test
    void anOpenTaskIsLateFromTheDayAfterAndADoneOneNever() {
        var task = new LeaverTask(LeaverTask.Kind.DISABLE_ACCOUNT, day("2026-12-18"), new LeaverTask.State.Open());
        var done = task.becomes(new LeaverTask.State.Done("Marcus", day("2026-12-17"), null));

        assertThat(task.isLateOn(day("2026-12-18"))).isFalse();
        assertThat(task.isLateOn(day("2026-12-19"))).isTrue();
        assertThat(done.isLateOn(day("2026-12-19"))).isFalse();
    }

    private static Errand errand(Kind kind) {
        return Errand.of(DutyId.of("errand", "x"), kind, "x", day("2026-09-16"), day("2026-10-14"));
    }
}
