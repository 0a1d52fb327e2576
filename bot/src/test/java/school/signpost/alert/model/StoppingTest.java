package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.HALF_HOUR;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.acknowledged;
import static school.signpost.alert.model.AlertFixtures.as;
import static school.signpost.alert.model.AlertFixtures.climb;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.raised;
import static school.signpost.alert.model.AlertFixtures.rung;
import static school.signpost.alert.model.AlertFixtures.stopped;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.alert.model.Alert.Status;
import school.signpost.policy.model.Patience;

/** Somebody who is asked ends the climbing with a reason, and it can go on after all. */
class StoppingTest {

    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Stop MISTAKE = new Stop(SAM, Stop.Reason.MISTAKE, LATER);

    @Test
    void whoeverIsAskedEndsItAndEverybodysCardShowsIt() {
        var decision = Stopping.stop(climb(raised()), MISTAKE);

        assertThat(decision.alert().status()).isEqualTo(Status.STOPPED);
        assertThat(decision.alert().stop()).isEqualTo(MISTAKE);
        assertThat(decision.alert().nextClimb()).isNull();
        assertThat(decision.effects())
                .containsExactly(new Effect.Stopped(SAM), new Effect.Refresh(SAM), new Effect.Refresh(PRIYA));
    }

    @Test
    void anAnsweredOneIsEndedTooAndNobodyIsAskedAgain() {
        var watched = Chasing.watch(acknowledged(), NOON, new Pace(1, from -> from.plus(FIFTEEN)));

        var decision = Stopping.stop(watched, MISTAKE);

        assertThat(decision.alert().chase()).isNull();
        assertThat(decision.alert().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void whoeverIsOnlyInformedEndsNothing() {
        var informing = new Ladder(
                List.of(rung(SAM)), List.of(as(NOOR, "office")), List.of(), HALF_HOUR, Patience.BY_THE_CLOCK);
        var alert = EscalationLadder.raise(informing, NOON).alert();

        assertThat(Stopping.stop(alert, new Stop(NOOR, Stop.Reason.PRACTICE, LATER)))
                .isEqualTo(new Decision(alert, List.of()));
    }

    @Test
    void anAnswerThatComesAfterwardsIsToldThatItHasEnded() {
        assertThat(Answering.acknowledge(stopped(), SAM, Answer.COME_NOW, ladder(), LATER))
                .isEqualTo(new Acknowledging.AlreadyAnswered(SAM, NOON));
    }

    @Test
    void goingOnTheyHaveTheTimeOfTheirStepAgainAndAreRemindedAndTriedByEveryWayAnew() {
        var ended = Stopping.stop(climb(raised()), MISTAKE).alert();

        var decision = Stopping.resume(ended, ladder(), LATER.plusSeconds(5));

        assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(decision.alert().step()).isEqualTo(1);
        assertThat(decision.alert().stop()).isNull();
        assertThat(decision.alert().nextClimb()).isEqualTo(LATER.plusSeconds(5).plus(FIFTEEN));
        assertThat(decision.alert().told())
                .extracting(Told::at)
                .containsExactly(LATER.plusSeconds(5), LATER.plusSeconds(5));
        assertThat(decision.effects())
                .containsExactly(
                        new Effect.Resumed(),
                        new Effect.Remind(SAM),
                        new Effect.Remind(PRIYA),
                        new Effect.Refresh(SAM),
                        new Effect.Refresh(PRIYA));
    }

    @Test
    void goingOnItIsStillWithWhoeverHadAnswered() {
        var ended = Stopping.stop(acknowledged(), MISTAKE).alert();

        var decision = Stopping.resume(ended, ladder(), LATER);

        assertThat(decision.alert()).isEqualTo(acknowledged());
        assertThat(decision.effects()).containsExactly(new Effect.Resumed(), new Effect.Refresh(SAM));
    }

    @Test
    void whenItTurnsOutToConcernWhoeverEndedItItBeginsAnew() {
        var decision = EscalationLadder.replan(stopped(), Set.of(SAM), ladder(rung(), rung(PRIYA)), LATER);

        assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(decision.alert().stop()).isNull();
        assertThat(decision.effects()).containsExactly(new Effect.Withdraw(SAM), new Effect.Tell(PRIYA, 1));
    }

    @Test
    void anAlertThatContradictsItselfDoesNotExist() {
        var told = raised().told();
        var chase = new Chase(NOON, 0, LATER);

        assertThatThrownBy(() -> new Alert(Status.CLIMBING, 0, 0, null, told))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alert(Status.ACKNOWLEDGED, 0, 0, LATER, told))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alert(Status.STOPPED, 0, 0, null, told))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alert(Status.ACKNOWLEDGED, 0, 0, null, told, null, MISTAKE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alert(Status.CLIMBING, 0, 0, LATER, told, chase, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
