package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.HALF_HOUR;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.as;
import static school.signpost.alert.model.AlertFixtures.due;
import static school.signpost.alert.model.AlertFixtures.rung;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.alert.model.Alert.Status;
import school.signpost.alert.model.Told.Purpose;
import school.signpost.policy.model.Patience;
import school.signpost.shared.StaffId;

/** The steps came to their end without an answer: everybody entitled is told once. */
class EndOfStepsTest {

    private static final StaffId OLIVIA = StaffId.of("olivia");

    /** Sam is asked, Noor is informed, and the route names Sam, Noor and Priya. */
    private static final Ladder ROUTE = new Ladder(
            List.of(rung(SAM)),
            List.of(as(NOOR, "office")),
            List.of(as(SAM, "dsl"), as(NOOR, "office"), as(PRIYA, "head")),
            HALF_HOUR,
            Patience.BY_THE_CLOCK);

    @Test
    void whoeverWasNotAskedBeforeIsToldAndMayAnswer() {
        var decision = end();

        assertThat(decision.alert().status()).isEqualTo(Status.REPEATING);
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.ReporterUnanswered(),
                        new Effect.Remind(SAM),
                        new Effect.Tell(NOOR, 0),
                        new Effect.Tell(PRIYA, 0));
        assertThat(decision.alert().told())
                .extracting(Told::person, Told::purpose)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SAM, Purpose.ACT),
                        org.assertj.core.groups.Tuple.tuple(NOOR, Purpose.LAST),
                        org.assertj.core.groups.Tuple.tuple(PRIYA, Purpose.LAST));
        assertThat(decision.alert().told(PRIYA).orElseThrow().at()).isEqualTo(due(raised()));
        assertThat(decision.alert().told(PRIYA).orElseThrow().step()).isZero();
        assertThat(Answering.acknowledge(decision.alert(), PRIYA, Answer.GOT_IT, ROUTE, NOON))
                .isInstanceOf(Acknowledging.Counted.class);
    }

    @Test
    void whoeverIsInformedOnlyHasACardThatShowsThatTheStepsHaveEnded() {
        var informed = new Ladder(
                ROUTE.rungs(), List.of(as(OLIVIA, "office")), List.of(as(SAM, "dsl")), HALF_HOUR, ROUTE.patience());
        var raised = EscalationLadder.raise(informed, NOON).alert();

        var decision = EscalationLadder.climb(raised, informed, due(raised));

        assertThat(decision.effects())
                .containsExactly(new Effect.ReporterUnanswered(), new Effect.Remind(SAM), new Effect.Refresh(OLIVIA));
    }

    @Test
    void whoIsAskedAgainLeavesOutThoseToldOnlyBecauseTheStepsHadEnded() {
        assertThat(ROUTE.askedAgain(end().alert()))
                .extracting(school.signpost.policy.model.Recipients.Recipient::person)
                .containsExactly(SAM);
    }

    @Test
    void onceMeansOnce() {
        var second = EscalationLadder.climb(end().alert(), ROUTE, due(end().alert()));

        assertThat(second.effects()).containsExactly(new Effect.Remind(SAM));
    }

    @Test
    void aNewHolderOfTheLastStepWhoWasToldInThisWayIsAskedFromThenOn() {
        var priyaHoldsIt = new Ladder(List.of(rung(PRIYA)), List.of(), List.of(), HALF_HOUR, Patience.BY_THE_CLOCK);

        var second = EscalationLadder.climb(end().alert(), priyaHoldsIt, due(end().alert()));

        assertThat(second.effects()).containsExactly(new Effect.Remind(PRIYA), new Effect.Remind(SAM));
        assertThat(second.alert().told(PRIYA).orElseThrow().purpose()).isEqualTo(Purpose.ACT);
    }

    @Test
    void whoeverBecomesEntitledLaterIsNotToldUntilItEndsAnew() {
        var more = new Ladder(
                ROUTE.rungs(), ROUTE.informed(), List.of(as(OLIVIA, "head")), HALF_HOUR, Patience.BY_THE_CLOCK);

        var second = EscalationLadder.climb(end().alert(), more, due(end().alert()));

        assertThat(second.effects()).doesNotContain(new Effect.Tell(OLIVIA, 0));
    }

    private static Alert raised() {
        return EscalationLadder.raise(ROUTE, NOON).alert();
    }

    private static Decision end() {
        return EscalationLadder.climb(raised(), ROUTE, due(raised()));
    }
}
