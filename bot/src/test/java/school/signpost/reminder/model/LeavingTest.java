package school.signpost.reminder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.reminder.model.ReminderFixtures.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.reminder.model.LeaverFile.Traces;
import school.signpost.reminder.model.LeaverTask.Kind;
import school.signpost.reminder.model.LeaverTask.State;
import school.signpost.reminder.model.Leaving.Event;
import school.signpost.reminder.model.Leaving.Outcome;

class LeavingTest {

    private static final LocalDate LAST_DAY = day("2026-12-18");
    private static final LocalDate LATER = day("2027-01-04");
    private static final LeaverTerms RULE = new LeaverTerms(Period.ZERO, Period.ofWeeks(4), true, "929-930");
    private static final State OPEN = new State.Open();
    private static final Traces ALL = new Traces(true, true);

    @Test
    void twoClocksRunFromTheLastDay() {
        var file = LeaverFile.leaving(LAST_DAY, RULE, ALL);

        assertThat(file.tasks())
                .extracting(LeaverTask::kind, LeaverTask::due)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Kind.DISABLE_ACCOUNT, LAST_DAY),
                        org.assertj.core.api.Assertions.tuple(Kind.REMOVE_ACCOUNT, day("2027-01-15")),
                        org.assertj.core.api.Assertions.tuple(Kind.EQUIPMENT_BACK, LAST_DAY),
                        org.assertj.core.api.Assertions.tuple(Kind.CHANGE_SHARED_PASSWORDS, LAST_DAY),
                        org.assertj.core.api.Assertions.tuple(Kind.REPLACE_IN_ROLES, LAST_DAY));
    }

    @Test
    void onlyWhatThePolicyOrTheirTracesAskForIsATask() {
        var silent = LeaverFile.leaving(LAST_DAY, new LeaverTerms(null, null, false, null), new Traces(false, false));

        assertThat(silent.tasks()).isEmpty();
        assertThat(silent.isClosed()).isTrue();
    }

    @Test
    void aMovedLastDayMovesWhatIsOpenAndLeavesWhatIsDone() {
        var ticked = after(LeaverFile.leaving(LAST_DAY, RULE, ALL), ticked());

        var moved = after(ticked, new Event.LastDayMoved(day("2026-12-11")));

        assertThat(moved.lastDay()).isEqualTo(day("2026-12-11"));
        assertThat(moved.task(Kind.DISABLE_ACCOUNT).orElseThrow().due()).isEqualTo(LAST_DAY);
        assertThat(moved.task(Kind.REMOVE_ACCOUNT).orElseThrow().due()).isEqualTo(day("2027-01-08"));
        assertThat(Leaving.apply(ticked, new Event.LastDayMoved(LAST_DAY))).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void anAccountThatIsGoneIsDisabledToo() {
        var gone = after(LeaverFile.leaving(LAST_DAY, RULE, ALL), new Event.SeenInDirectory(true, LATER));

        assertThat(gone.task(Kind.DISABLE_ACCOUNT).orElseThrow().state()).isEqualTo(new State.Confirmed(LATER));
        assertThat(gone.task(Kind.REMOVE_ACCOUNT).orElseThrow().state()).isEqualTo(new State.Confirmed(LATER));
        assertThat(gone.task(Kind.EQUIPMENT_BACK).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void aDisabledAccountIsNotGone() {
        var disabled = after(LeaverFile.leaving(LAST_DAY, RULE, ALL), new Event.SeenInDirectory(false, LATER));

        assertThat(disabled.task(Kind.REMOVE_ACCOUNT).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void whoStaysHasNothingLeftToBeDoneAndEvidenceIsKept() {
        var stays = after(after(LeaverFile.leaving(LAST_DAY, RULE, ALL), ticked()), new Event.Stays(LATER));

        assertThat(stays.isClosed()).isTrue();
        assertThat(stays.task(Kind.DISABLE_ACCOUNT).orElseThrow().state())
                .isEqualTo(new State.Done("marcus", LATER, "seen in the console"));
        assertThat(stays.task(Kind.REMOVE_ACCOUNT).orElseThrow().state())
                .isEqualTo(new State.Dropped(LATER, LeaverTask.Reason.STAYS));
        assertThat(Leaving.apply(stays, new Event.Stays(LATER))).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void aTaskThatIsNotThereCannotBeTicked() {
        var onlyTheAccount = withDisable(new State.Open());

        assertThat(Leaving.apply(onlyTheAccount, new Event.Ticked(Kind.EQUIPMENT_BACK, "marcus", LATER, null)))
                .isEqualTo(new Outcome.NoSuchTask());
    }

    /** Every state of a task under every event: what it becomes, or that the event changes nothing. */
    @Test
    void everyStateUnderEveryEvent() {
        var open = new State.Open();
        var done = new State.Done("marcus", LATER, "seen in the console");
        var confirmed = new State.Confirmed(LATER);
        var dropped = new State.Dropped(LATER, LeaverTask.Reason.STAYS);
        var tick = ticked();
        var seen = new Event.SeenInDirectory(false, LATER);
        var stays = new Event.Stays(LATER);

        Map<State, List<State>> expected = Map.of(
                open, List.of(done, confirmed, dropped),
                done, List.of(done, confirmed, done),
                confirmed, List.of(confirmed, confirmed, confirmed),
                dropped, List.of(dropped, dropped, dropped));

        expected.forEach((before, after) -> {
            var file = new LeaverFile(LAST_DAY, List.of(new LeaverTask(Kind.DISABLE_ACCOUNT, LAST_DAY, before)));
            assertThat(List.of(stateAfter(file, tick), stateAfter(file, seen), stateAfter(file, stays)))
                    .as("%s", before)
                    .isEqualTo(after);
        });
        assertThat(Leaving.apply(withDisable(done), tick)).isEqualTo(new Outcome.AlreadyEnded(done));
        assertThat(Leaving.apply(withDisable(confirmed), seen)).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void aFileIsOpenedAFortnightBeforeTheLastDayAndNotEarlier() {
        assertThat(onDay(Optional.empty(), LAST_DAY, "2026-12-03")).isEmpty();

        var opened = onDay(Optional.empty(), LAST_DAY, "2026-12-04").orElseThrow();

        assertThat(opened.lastDay()).isEqualTo(LAST_DAY);
        assertThat(opened.tasks()).hasSize(5);
        assertThat(onDay(Optional.of(opened), LAST_DAY, "2026-12-05")).contains(opened);
    }

    @Test
    void whoLeftLongBeforeSignpostCameIsNobodysTask() {
        assertThat(onDay(Optional.empty(), LAST_DAY, "2027-02-16")).isPresent();
        assertThat(onDay(Optional.empty(), LAST_DAY, "2027-02-17")).isEmpty();
    }

    @Test
    void anotherLastDayMovesTheOpenFileAndAClosedOneIsLeftFromANewOne() {
        var open = onDay(Optional.empty(), LAST_DAY, "2026-12-04").orElseThrow();

        assertThat(onDay(Optional.of(open), LATER, "2026-12-05").orElseThrow().lastDay())
                .isEqualTo(LATER);
        var closed = onDay(Optional.of(open), null, "2026-12-05").orElseThrow();
        assertThat(closed.isClosed()).isTrue();
        assertThat(onDay(Optional.of(closed), LAST_DAY, "2026-12-06")).contains(closed);
        assertThat(onDay(Optional.of(closed), LATER, "2027-01-04").orElseThrow().isClosed())
                .isFalse();
    }

    @Nested
    class WhenTheyComeBack {

        private final LeaverFile open =
                onDay(Optional.empty(), LAST_DAY, "2026-12-04").orElseThrow();

        @Test
        void whatWasNotDoneYetEndsBecauseTheyAreBack() {
            var back = back(open, LATER).orElseThrow();

            assertThat(back.isClosed()).isTrue();
            assertThat(back.tasks())
                    .extracting(LeaverTask::state)
                    .containsOnly(new State.Dropped(LATER, LeaverTask.Reason.BACK));
        }

        @Test
        void anAccountThatWasShutIsToBeEnabledByTheirFirstDayAndWhatWasDoneStaysOnRecord() {
            var back = back(after(open, ticked()), LATER).orElseThrow();

            assertThat(back.task(Kind.ENABLE_ACCOUNT)).contains(new LeaverTask(Kind.ENABLE_ACCOUNT, LATER, OPEN));
            assertThat(back.task(Kind.DISABLE_ACCOUNT).orElseThrow().state())
                    .isEqualTo(new State.Done("marcus", LATER, "seen in the console"));
            assertThat(back(back, LATER)).contains(back);
        }

        @Test
        void somebodyWhomTheListSimplyNamesAgainIsBackToday() {
            var back = onDay(Optional.of(after(open, ticked())), null, "2027-01-04")
                    .orElseThrow();

            assertThat(back.task(Kind.ENABLE_ACCOUNT).orElseThrow().due()).isEqualTo(LATER);
        }

        @Test
        void theDirectoryIsBelievedOnlyWhereItHadShownTheAccountDisabled() {
            var said = back(after(open, ticked()), LATER).orElseThrow();
            var seen = back(after(open, new Event.SeenInDirectory(false, LATER)), LATER)
                    .orElseThrow();

            assertThat(Leaving.apply(said, new Event.SeenEnabled(LATER))).isEqualTo(new Outcome.Unchanged());
            assertThat(after(seen, new Event.SeenEnabled(LATER))
                            .task(Kind.ENABLE_ACCOUNT)
                            .orElseThrow()
                            .state())
                    .isEqualTo(new State.Confirmed(LATER));
        }

        @Test
        void whoLeavesAgainHasAFileOfTheirOwnForIt() {
            var back = back(after(open, ticked()), LATER).orElseThrow();

            var again =
                    onDay(Optional.of(back), day("2027-03-31"), "2027-03-20").orElseThrow();

            assertThat(again).isEqualTo(LeaverFile.leaving(day("2027-03-31"), RULE, ALL));
        }

        private Optional<LeaverFile> back(LeaverFile file, LocalDate from) {
            return Leaving.onDay(Optional.of(file), new Leaving.Listed(LAST_DAY, from, LATER), RULE, ALL);
        }
    }

    @Test
    void whatIsAWeekOverdueClimbsToTheHead() {
        var task = LeaverFile.leaving(LAST_DAY, RULE, ALL).tasks().getFirst();

        assertThat(Leaving.escalates(task)).isEqualTo(task.due().plusDays(7));
    }

    private static Optional<LeaverFile> onDay(Optional<LeaverFile> before, @Nullable LocalDate leaves, String today) {
        return Leaving.onDay(before, new Leaving.Listed(leaves, null, day(today)), RULE, ALL);
    }

    private static LeaverFile withDisable(State state) {
        return new LeaverFile(LAST_DAY, List.of(new LeaverTask(Kind.DISABLE_ACCOUNT, LAST_DAY, state)));
    }

    private static State stateAfter(LeaverFile file, Event event) {
        return after(file, event).task(Kind.DISABLE_ACCOUNT).orElseThrow().state();
    }

    private static LeaverFile after(LeaverFile file, Event event) {
        return switch (Leaving.apply(file, event)) {
            case Outcome.Changed changed -> changed.file();
            case Outcome.Unchanged ignored -> file;
            case Outcome.AlreadyEnded ignored -> file;
            case Outcome.NoSuchTask ignored -> file;
        };
    }

    private static Event ticked() {
        return new Event.Ticked(Kind.DISABLE_ACCOUNT, "marcus", LATER, "seen in the console");
    }
}
