package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.ALEX;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.acknowledged;
import static school.signpost.alert.model.AlertFixtures.climb;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.raised;
import static school.signpost.alert.model.AlertFixtures.rung;
import static school.signpost.alert.model.AlertFixtures.rungWhereEachAnswers;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.signpost.alert.model.Alert.Status;

/** Whoever answered is asked again when nothing happens, and not without end. */
class ChasingTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pace TWICE_DAILY = new Pace(2, from -> from.plus(DAY));

    @Test
    void theWaitingBeginsWithTheAnswer() {
        var watched = Chasing.watch(acknowledged(), NOON, TWICE_DAILY);

        assertThat(watched.chase()).isEqualTo(new Chase(NOON, 0, NOON.plus(DAY)));
    }

    @Test
    void nobodyIsWaitedForInThisWayBeforeThereIsAnAnswer() {
        assertThat(Chasing.watch(raised(), NOON, TWICE_DAILY)).isEqualTo(raised());
    }

    @Test
    void aNewerSignBeginsItAnewAndAnOldOneDoesNot() {
        var asked = chase(watched(), NOON.plus(DAY)).alert();

        assertThat(Chasing.watch(asked, NOON, TWICE_DAILY)).isEqualTo(asked);
        assertThat(Chasing.watch(asked, NOON.plus(DAY).plusSeconds(1), TWICE_DAILY)
                        .chase())
                .isEqualTo(new Chase(
                        NOON.plus(DAY).plusSeconds(1),
                        0,
                        NOON.plus(DAY).plusSeconds(1).plus(DAY)));
    }

    @Test
    void beforeItsTimeNobodyIsAsked() {
        assertThat(chase(watched(), NOON.plus(DAY).minusMillis(1)).effects()).isEmpty();
        assertThat(chase(acknowledged(), NOON.plus(DAY)).effects()).isEmpty();
    }

    @Test
    void theyAreAskedAndTheNextTimeIsReckonedFromThen() {
        var late = NOON.plus(DAY).plusSeconds(40);

        var decision = chase(watched(), late);

        assertThat(decision.effects()).containsExactly(new Effect.StillWithYou(SAM));
        assertThat(decision.alert().chase()).isEqualTo(new Chase(NOON, 1, late.plus(DAY)));
        assertThat(decision.alert().status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void afterSoManyTimesTheNextPeopleAreTold() {
        var asked = chase(chase(watched(), NOON.plus(DAY)).alert(), NOON.plus(DAY.multipliedBy(2)));
        assertThat(asked.effects()).containsExactly(new Effect.StillWithYou(SAM));

        var stalled = chase(asked.alert(), NOON.plus(DAY.multipliedBy(3)));

        assertThat(stalled.effects())
                .containsExactly(
                        new Effect.Stalled(SAM),
                        new Effect.Tell(PRIYA, 1),
                        new Effect.Climbed(1),
                        new Effect.Refresh(SAM));
        assertThat(stalled.alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(stalled.alert().chase()).isNull();
        assertThat(stalled.alert().nextClimb())
                .isEqualTo(NOON.plus(DAY.multipliedBy(3)).plus(FIFTEEN));
        assertThat(stalled.alert().awaited()).extracting(Told::person).containsExactly(SAM, PRIYA);
    }

    @Test
    void everyOneOfThoseWhoAnsweredIsAsked() {
        var each = ladder(rungWhereEachAnswers(SAM, PRIYA), rung(ALEX));
        var raised = EscalationLadder.raise(each, NOON).alert();
        var first = answered(raised, SAM, each);
        var both = Chasing.watch(answered(first, PRIYA, each), NOON, new Pace(1, from -> from.plus(DAY)));

        var asked = Chasing.chase(both, each, new Pace(1, from -> from.plus(DAY)), NOON.plus(DAY));
        var stalled =
                Chasing.chase(asked.alert(), each, new Pace(1, from -> from.plus(DAY)), NOON.plus(DAY.multipliedBy(2)));

        assertThat(asked.effects()).containsExactly(new Effect.StillWithYou(SAM), new Effect.StillWithYou(PRIYA));
        assertThat(stalled.effects())
                .startsWith(new Effect.Stalled(SAM), new Effect.Stalled(PRIYA), new Effect.Tell(ALEX, 1));
        assertThat(stalled.alert().owners()).isEmpty();
    }

    @Test
    void whoeverWasOnlyToldIsNeitherAskedNorStalled() {
        var alert = Chasing.watch(answered(climb(raised()), PRIYA, ladder()), NOON, TWICE_DAILY);

        assertThat(chase(alert, NOON.plus(DAY)).effects()).containsExactly(new Effect.StillWithYou(PRIYA));
    }

    @Test
    void whereNobodyIsToBeAskedAgainTheWaitingEnds() {
        assertThat(Chasing.forget(watched())).isEqualTo(acknowledged());
    }

    @Test
    void aFurtherAnswerKeepsTheWaiting() {
        var watched = watched();

        var further = (Acknowledging.Counted)
                Answering.acknowledge(watched, SAM, Answer.COME_NOW, ladder(), NOON.plusSeconds(5));

        assertThat(Chasing.watch(further.decision().alert(), NOON.plusSeconds(5), TWICE_DAILY)
                        .chase())
                .isEqualTo(new Chase(NOON.plusSeconds(5), 0, NOON.plusSeconds(5).plus(DAY)));
    }

    private static Alert answered(Alert alert, school.signpost.shared.StaffId who, Ladder ladder) {
        return ((Acknowledging.Counted) Answering.acknowledge(alert, who, Answer.GOT_IT, ladder, NOON))
                .decision()
                .alert();
    }

    private static Alert watched() {
        return Chasing.watch(acknowledged(), NOON, TWICE_DAILY);
    }

    private static Decision chase(Alert alert, Instant at) {
        return Chasing.chase(alert, ladder(), TWICE_DAILY, at);
    }
}
