package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.ALEX;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.STRANGER;
import static school.signpost.alert.model.AlertFixtures.acknowledged;
import static school.signpost.alert.model.AlertFixtures.as;
import static school.signpost.alert.model.AlertFixtures.climb;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.nobody;
import static school.signpost.alert.model.AlertFixtures.nobodyLeft;
import static school.signpost.alert.model.AlertFixtures.phoned;
import static school.signpost.alert.model.AlertFixtures.raised;
import static school.signpost.alert.model.AlertFixtures.rung;
import static school.signpost.alert.model.AlertFixtures.rungWhereEachAnswers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.alert.model.Alert.Status;
import school.signpost.alert.model.Told.Purpose;
import school.signpost.policy.model.Patience;

class AnsweringTest {

    /** Found by living random cases: somebody had been told before nobody was left, and answered after. */
    @Test
    void anAnswerCountsAfterNobodyWasLeft() {
        var left = EscalationLadder.replan(raised(), java.util.Set.of(), nobody(), NOON)
                .alert();

        assertThat(left.status()).isEqualTo(Alert.Status.NOBODY_LEFT);
        assertThat(Answering.acknowledge(left, SAM, Answer.GOT_IT, nobody(), NOON))
                .isInstanceOf(Acknowledging.Counted.class);
    }

    private static final Instant LATER = NOON.plusSeconds(90);

    @Test
    void oneAnswerEndsTheClimbingAndEverybodysCardShowsIt() {
        var counted = counted(climb(raised()), PRIYA, Answer.GOT_IT);

        assertThat(counted.alert().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(counted.alert().nextClimb()).isNull();
        assertThat(counted.effects())
                .containsExactly(
                        new Effect.ReporterAnswered(PRIYA, Answer.GOT_IT),
                        new Effect.Refresh(SAM),
                        new Effect.Refresh(PRIYA));
    }

    @Test
    void aStrangerChangesNothingAndLearnsNothing() {
        assertThat(Answering.acknowledge(raised(), STRANGER, Answer.GOT_IT, ladder(), LATER))
                .isEqualTo(new Acknowledging.NotAsked());
    }

    @Test
    void whoeverIsOnlyInformedIsNotAsked() {
        var informing = new Ladder(List.of(rung(SAM)), List.of(as(NOOR, "office")), FIFTEEN, Patience.BY_THE_CLOCK);
        var alert = EscalationLadder.raise(informing, NOON).alert();

        assertThat(Answering.acknowledge(alert, NOOR, Answer.GOT_IT, informing, LATER))
                .isEqualTo(new Acknowledging.NotAsked());
    }

    @Test
    void whoeverWasWithdrawnIsNoLongerAsked() {
        var without = EscalationLadder.replan(raised(), java.util.Set.of(SAM), ladder(rung(), rung(PRIYA)), NOON)
                .alert();

        assertThat(Answering.acknowledge(without, SAM, Answer.GOT_IT, ladder(), LATER))
                .isEqualTo(new Acknowledging.NotAsked());
    }

    @Test
    void pressingTwiceChangesNothing() {
        assertThat(Answering.acknowledge(acknowledged(), SAM, Answer.GOT_IT, ladder(), LATER))
                .isEqualTo(new Acknowledging.AlreadyAnswered(SAM, NOON));
    }

    @Test
    void somebodyElseHavingItIsSaidWithWhoAndWhen() {
        var both = EscalationLadder.raise(ladder(rung(SAM, PRIYA)), NOON).alert();
        var counted =
                (Acknowledging.Counted) Answering.acknowledge(both, SAM, Answer.GOT_IT, ladder(rung(SAM, PRIYA)), NOON);

        assertThat(Answering.acknowledge(
                        counted.decision().alert(), PRIYA, Answer.GOT_IT, ladder(rung(SAM, PRIYA)), LATER))
                .isEqualTo(new Acknowledging.AlreadyAnswered(SAM, NOON));
    }

    @Test
    void comeAndSeeMeIsPassedOnAfterIHaveGotThis() {
        var counted = counted(acknowledged(), SAM, Answer.COME_NOW);

        assertThat(counted.effects()).contains(new Effect.ReporterAnswered(SAM, Answer.COME_NOW));
        assertThat(counted.alert().status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void whereEachMustAnswerTheFirstAnswerDoesNotEndIt() {
        var each = ladder(rungWhereEachAnswers(SAM, PRIYA));
        var alert = EscalationLadder.raise(each, NOON).alert();
        var first = (Acknowledging.Counted) Answering.acknowledge(alert, SAM, Answer.GOT_IT, each, LATER);
        var second = (Acknowledging.Counted)
                Answering.acknowledge(first.decision().alert(), PRIYA, Answer.GOT_IT, each, LATER);

        assertThat(first.decision().alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(first.decision().alert().nextClimb()).isEqualTo(NOON.plus(FIFTEEN));
        assertThat(second.decision().alert().status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void handingOverStartsTheClockAgainUntilTheyAnswer() {
        var decision = Answering.handOver(acknowledged(), SAM, ALEX, ladder(), LATER);

        assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(decision.alert().nextClimb()).isEqualTo(LATER.plus(FIFTEEN));
        assertThat(decision.alert().told(ALEX).orElseThrow().purpose()).isEqualTo(Purpose.HANDED);
        assertThat(decision.effects())
                .containsExactly(new Effect.HandedOver(SAM, ALEX), new Effect.Tell(ALEX, 0), new Effect.Refresh(SAM));
        assertThat(counted(decision.alert(), ALEX, Answer.GOT_IT).alert().status())
                .isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void handingToSomebodyWhoHadAnsweredAsksThemAnew() {
        var both = counted(climb(raised()), PRIYA, Answer.GOT_IT).alert();

        var decision = Answering.handOver(both, SAM, PRIYA, ladder(), LATER);

        assertThat(decision.alert().told(PRIYA).orElseThrow().hasAnswered()).isFalse();
        assertThat(decision.alert().told()).hasSize(2);
    }

    @Test
    void havingPhonedEndsTheAsking() {
        assertThat(phoned().status()).isEqualTo(Status.PHONED);
        assertThat(phoned().nextClimb()).isNull();
    }

    /** Every state with every event: what is not in this table must not exist. */
    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({
        "CLIMBING,    got-it,   ACKNOWLEDGED",
        "CLIMBING,    stranger, CLIMBING",
        "CLIMBING,    time,     CLIMBING",
        "CLIMBING,    hand,     CLIMBING",
        "CLIMBING,    phoned,   CLIMBING",
        "REPEATING,   got-it,   ACKNOWLEDGED",
        "REPEATING,   stranger, REPEATING",
        "REPEATING,   time,     REPEATING",
        "REPEATING,   hand,     CLIMBING",
        "REPEATING,   phoned,   REPEATING",
        "ACKNOWLEDGED,got-it,   ACKNOWLEDGED",
        "ACKNOWLEDGED,stranger, ACKNOWLEDGED",
        "ACKNOWLEDGED,time,     ACKNOWLEDGED",
        "ACKNOWLEDGED,hand,     CLIMBING",
        "ACKNOWLEDGED,phoned,   ACKNOWLEDGED",
        "NOBODY_LEFT, got-it,   NOBODY_LEFT",
        "NOBODY_LEFT, stranger, NOBODY_LEFT",
        "NOBODY_LEFT, time,     NOBODY_LEFT",
        "NOBODY_LEFT, hand,     CLIMBING",
        "NOBODY_LEFT, phoned,   PHONED",
        "PHONED,      got-it,   PHONED",
        "PHONED,      stranger, PHONED",
        "PHONED,      time,     PHONED",
        "PHONED,      hand,     CLIMBING",
        "PHONED,      phoned,   PHONED"
    })
    void everyStateAnswersEveryEvent(Status from, String event, Status to) {
        var alert = Objects.requireNonNull(STATES.get(from)).get();

        var after = Objects.requireNonNull(EVENTS.get(event)).apply(alert);

        assertThat(after.status()).isEqualTo(to);
    }

    private static final Map<Status, Supplier<Alert>> STATES = Map.of(
            Status.CLIMBING, AlertFixtures::raised,
            Status.REPEATING, AlertFixtures::repeating,
            Status.ACKNOWLEDGED, AlertFixtures::acknowledged,
            Status.NOBODY_LEFT, AlertFixtures::nobodyLeft,
            Status.PHONED, AlertFixtures::phoned);

    private static final Map<String, Function<Alert, Alert>> EVENTS = Map.of(
            "got-it", alert -> after(alert, SAM),
            "stranger", alert -> after(alert, STRANGER),
            "time", alert -> alert.status() == Status.NOBODY_LEFT ? nobodyLeft() : climb(alert),
            "hand",
                    alert -> Answering.handOver(alert, SAM, ALEX, ladder(), LATER)
                            .alert(),
            "phoned", alert -> Answering.phoned(alert).alert());

    private static Alert after(Alert alert, school.signpost.shared.StaffId by) {
        return switch (Answering.acknowledge(alert, by, Answer.GOT_IT, ladder(), LATER)) {
            case Acknowledging.Counted counted -> counted.decision().alert();
            case Acknowledging.AlreadyAnswered ignored -> alert;
            case Acknowledging.NotAsked ignored -> alert;
        };
    }

    private static Decision counted(Alert alert, school.signpost.shared.StaffId by, Answer answer) {
        return ((Acknowledging.Counted) Answering.acknowledge(alert, by, answer, ladder(), LATER)).decision();
    }
}
