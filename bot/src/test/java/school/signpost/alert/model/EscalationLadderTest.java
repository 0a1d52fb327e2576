package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.ALEX;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.HALF_HOUR;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.acknowledged;
import static school.signpost.alert.model.AlertFixtures.as;
import static school.signpost.alert.model.AlertFixtures.climb;
import static school.signpost.alert.model.AlertFixtures.due;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.nobody;
import static school.signpost.alert.model.AlertFixtures.nobodyLeft;
import static school.signpost.alert.model.AlertFixtures.raised;
import static school.signpost.alert.model.AlertFixtures.repeating;
import static school.signpost.alert.model.AlertFixtures.rung;
import static school.signpost.alert.model.AlertFixtures.rungWhereEachAnswers;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.alert.model.Alert.Status;
import school.signpost.alert.model.Told.Purpose;
import school.signpost.policy.model.Patience;

class EscalationLadderTest {

    @Test
    void whereEachMustAnswerSomebodyToldOnAnEarlierStepIsWaitedForOnTheLaterOneToo() {
        var ladder = ladder(rung(SAM), rungWhereEachAnswers(SAM, ALEX));
        var second = EscalationLadder.climb(EscalationLadder.raise(ladder, NOON).alert(), ladder, NOON.plus(FIFTEEN))
                .alert();

        var one = (Acknowledging.Counted) Answering.acknowledge(second, ALEX, Answer.GOT_IT, ladder, NOON);
        var both =
                (Acknowledging.Counted) Answering.acknowledge(one.decision().alert(), SAM, Answer.GOT_IT, ladder, NOON);

        assertThat(one.decision().alert().status()).isEqualTo(Alert.Status.CLIMBING);
        assertThat(both.decision().alert().status()).isEqualTo(Alert.Status.ACKNOWLEDGED);
    }

    @Nested
    class WhenRaised {

        @Test
        void tellsTheFirstStepAndPromisesItsTime() {
            var decision = EscalationLadder.raise(ladder(), NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Tell(SAM, 0));
            assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
            assertThat(decision.alert().step()).isZero();
            assertThat(decision.alert().nextClimb()).isEqualTo(NOON.plus(FIFTEEN));
        }

        @Test
        void passesAStepWithNobodyAtOnce() {
            var decision = EscalationLadder.raise(ladder(rung(), rung(PRIYA)), NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Tell(PRIYA, 1));
            assertThat(decision.alert().step()).isEqualTo(1);
        }

        @Test
        void informsThoseWhoNeedNotAnswerOnceAndNotWhoIsAskedAnyway() {
            var informed = new Ladder(
                    List.of(rung(SAM)),
                    List.of(as(SAM, "head"), as(NOOR, "office")),
                    List.of(),
                    HALF_HOUR,
                    Patience.BY_THE_CLOCK);

            var decision = EscalationLadder.raise(informed, NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Tell(SAM, 0), new Effect.Inform(NOOR));
            assertThat(decision.alert().awaited()).extracting(Told::person).containsExactly(SAM);
        }

        @Test
        void asksTheReporterToPhoneWhenNobodyIsOnAnyStep() {
            var decision = EscalationLadder.raise(nobody(), NOON);

            assertThat(decision.alert().status()).isEqualTo(Status.NOBODY_LEFT);
            assertThat(decision.effects()).containsExactly(new Effect.ReporterMustPhone());
            assertThat(decision.alert().nextClimb()).isEqualTo(NOON.plus(HALF_HOUR));
        }
    }

    @Nested
    class WhenNobodyAnswers {

        @Test
        void nothingHappensAMillisecondEarly() {
            var early = NOON.plus(FIFTEEN).minusMillis(1);

            assertThat(EscalationLadder.climb(raised(), ladder(), early)).isEqualTo(Decision.nothing(raised()));
        }

        @Test
        void theNextStepIsToldOnTimeAndTheFirstKeepsItsCardUpToDate() {
            var decision = EscalationLadder.climb(raised(), ladder(), NOON.plus(FIFTEEN));

            assertThat(decision.effects())
                    .containsExactly(new Effect.Tell(PRIYA, 1), new Effect.Climbed(1), new Effect.Refresh(SAM));
            assertThat(decision.alert().nextClimb())
                    .isEqualTo(NOON.plus(FIFTEEN).plus(FIFTEEN));
        }

        @Test
        void theTimeOfANewStepCountsFromWhenItWasTold() {
            var late = NOON.plus(Duration.ofHours(3));

            assertThat(EscalationLadder.climb(raised(), ladder(), late).alert().nextClimb())
                    .isEqualTo(late.plus(FIFTEEN));
        }

        @Test
        void somebodyAlreadyAskedIsRemindedAndNotAskedTwice() {
            var twice = ladder(rung(SAM), rung(SAM, PRIYA));

            var decision =
                    EscalationLadder.climb(EscalationLadder.raise(twice, NOON).alert(), twice, NOON.plus(FIFTEEN));

            assertThat(decision.effects())
                    .containsExactly(new Effect.Remind(SAM), new Effect.Tell(PRIYA, 1), new Effect.Climbed(1));
            assertThat(decision.alert().told()).hasSize(2);
        }

        @Test
        void somebodyWhoWasOnlyInformedIsAskedWhenTheirStepComes() {
            var informedFirst = new Ladder(
                    List.of(rung(SAM), rung(NOOR)),
                    List.of(as(NOOR, "office")),
                    List.of(),
                    HALF_HOUR,
                    Patience.BY_THE_CLOCK);
            var first = EscalationLadder.raise(informedFirst, NOON).alert();

            var decision = EscalationLadder.climb(first, informedFirst, NOON.plus(FIFTEEN));

            assertThat(decision.effects()).contains(new Effect.Tell(NOOR, 1));
            assertThat(decision.alert().told(NOOR).orElseThrow().purpose()).isEqualTo(Purpose.ACT);
        }

        @Test
        void theLastStepIsRepeatedForEverAndTheReporterIsToldOnce() {
            var last = climb(climb(raised()));
            var first = EscalationLadder.climb(last, ladder(), due(last));
            var second = EscalationLadder.climb(first.alert(), ladder(), due(first.alert()));

            assertThat(first.effects())
                    .containsExactly(
                            new Effect.ReporterUnanswered(),
                            new Effect.Remind(ALEX),
                            new Effect.Remind(SAM),
                            new Effect.Remind(PRIYA));
            assertThat(second.effects())
                    .containsExactly(new Effect.Remind(ALEX), new Effect.Remind(SAM), new Effect.Remind(PRIYA));
            assertThat(second.alert().repeats()).isEqualTo(2);
            assertThat(second.alert().nextClimb()).isEqualTo(due(first.alert()).plus(HALF_HOUR));
        }

        @Test
        void whoeverHoldsTheLastStepByThenIsTold() {
            var newHolder = ladder(rung(SAM), rung(PRIYA), rung(NOOR));

            var decision = EscalationLadder.climb(repeating(), newHolder, due(repeating()));

            assertThat(decision.effects()).contains(new Effect.Tell(NOOR, 2));
        }

        @Test
        void askingToPhoneIsRepeatedToo() {
            var decision = EscalationLadder.climb(nobodyLeft(), nobody(), due(nobodyLeft()));

            assertThat(decision.effects()).containsExactly(new Effect.ReporterMustPhone());
            assertThat(decision.alert().repeats()).isEqualTo(2);
        }
    }

    @Nested
    class WhenItTurnsOutToConcernSomebody {

        @Test
        void theirCardGoesAndTheNextOnesAreTold() {
            var withoutSam = ladder(rung(), rung(PRIYA), rung(ALEX));

            var decision = EscalationLadder.replan(raised(), Set.of(SAM), withoutSam, NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Withdraw(SAM), new Effect.Tell(PRIYA, 1));
            assertThat(decision.alert().told(SAM).orElseThrow().withdrawn()).isEqualTo(NOON);
            assertThat(decision.alert().awaited()).extracting(Told::person).containsExactly(PRIYA);
        }

        @Test
        void theirOwnAnswerNoLongerCounts() {
            var withoutSam = ladder(rung(), rung(PRIYA), rung(ALEX));

            var decision = EscalationLadder.replan(acknowledged(), Set.of(SAM), withoutSam, NOON);

            assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
            assertThat(decision.alert().answered()).isEmpty();
        }

        @Test
        void somebodyElsesAnswerStillCounts() {
            var answered = (Acknowledging.Counted)
                    Answering.acknowledge(climb(raised()), PRIYA, Answer.GOT_IT, ladder(), NOON);

            var decision = EscalationLadder.replan(
                    answered.decision().alert(), Set.of(SAM), ladder(rung(), rung(PRIYA), rung(ALEX)), NOON);

            assertThat(decision.alert().status()).isEqualTo(Status.ACKNOWLEDGED);
        }

        @Test
        void withNobodyLeftTheReporterPhones() {
            var decision = EscalationLadder.replan(raised(), Set.of(SAM), nobody(), NOON);

            assertThat(decision.alert().status()).isEqualTo(Status.NOBODY_LEFT);
            assertThat(decision.effects()).containsExactly(new Effect.Withdraw(SAM), new Effect.ReporterMustPhone());
        }
    }

    @Nested
    class WhenSomebodyOfAStepAlreadyTakenIsKnownOnlyNow {

        private final Ladder withNoor = ladder(rung(NOOR, SAM), rung(PRIYA), rung(ALEX));

        @Test
        void theyAreToldAndTheOthersHearNothingNew() {
            var decision = EscalationLadder.join(raised(), withNoor, NOON.plusSeconds(60));

            assertThat(decision.effects()).containsExactly(new Effect.Tell(NOOR, 0));
            assertThat(decision.alert().nextClimb()).isEqualTo(raised().nextClimb());
            assertThat(decision.alert().awaited()).extracting(Told::person).containsExactly(SAM, NOOR);
        }

        @Test
        void theyAreToldOnTheStepThatTheAlertHasReached() {
            var decision = EscalationLadder.join(climb(raised()), withNoor, NOON.plusSeconds(60));

            assertThat(decision.effects()).containsExactly(new Effect.Tell(NOOR, 1));
            assertThat(decision.alert().step()).isEqualTo(1);
        }

        @Test
        void whoeverIsOnlyOnALaterStepWaitsForIt() {
            var decision = EscalationLadder.join(raised(), ladder(rung(SAM), rung(NOOR)), NOON);

            assertThat(decision.effects()).isEmpty();
        }

        @Test
        void whereThereWasNobodyItBeginsWithThem() {
            var decision = EscalationLadder.join(nobodyLeft(), ladder(rung(NOOR)), NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Tell(NOOR, 0));
            assertThat(decision.alert().nextClimb()).isEqualTo(NOON.plus(FIFTEEN));
        }

        @Test
        void whoeverWasOnlyInformedIsNowAsked() {
            var informed = new Ladder(
                    List.of(rung(SAM)), List.of(as(NOOR, "head")), List.of(), HALF_HOUR, Patience.BY_THE_CLOCK);
            var alert = EscalationLadder.raise(informed, NOON).alert();

            var decision = EscalationLadder.join(alert, ladder(rung(NOOR, SAM)), NOON);

            assertThat(decision.effects()).containsExactly(new Effect.Tell(NOOR, 0));
            assertThat(decision.alert().told(NOOR).orElseThrow().mayAnswer()).isTrue();
        }
    }
}
