package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.ALEX;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.STRANGER;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.nobody;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.alert.model.Alert.Status;
import school.signpost.shared.StaffId;

/** Every state of an alert with everything that can happen to it, as one table. A dash: it is refused, and nothing moves. */
class AlertTableTest {

    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(1));
    private static final Pace HOURLY = new Pace(1, from -> from.plus(Duration.ofHours(1)));

    /** What can happen. Sam is on the first step, Priya on the second, Alex on the third; Noor and the stranger on none. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions are constants
    enum Event {
        TOO_EARLY((alert, ladder) -> EscalationLadder.climb(alert, ladder, NOON.minusSeconds(1))),
        TIME_PASSES((alert, ladder) -> EscalationLadder.climb(alert, ladder, MUCH_LATER)),
        ASKED_ANSWERS((alert, ladder) -> answered(alert, SAM, ladder)),
        STRANGER_ANSWERS((alert, ladder) -> answered(alert, STRANGER, ladder)),
        TAKES_BACK((alert, ladder) -> Answering.takeBack(alert, SAM, ladder, MUCH_LATER)),
        STRANGER_TAKES_BACK((alert, ladder) -> Answering.takeBack(alert, STRANGER, ladder, MUCH_LATER)),
        SENDS_ON((alert, ladder) -> EscalationLadder.sendOn(alert, SAM, ladder, MUCH_LATER)),
        STRANGER_SENDS_ON((alert, ladder) -> EscalationLadder.sendOn(alert, STRANGER, ladder, MUCH_LATER)),
        HANDED_OVER((alert, ladder) -> Answering.handOver(alert, SAM, NOOR, ladder, MUCH_LATER)),
        OWNER_LEAVES((alert, ladder) -> Answering.gone(alert, Set.of(SAM), Set.of(), withoutSam(ladder), MUCH_LATER)),
        OWNER_IS_AWAY((alert, ladder) -> Answering.gone(alert, Set.of(), Set.of(SAM), ladder, MUCH_LATER)),
        STRANGER_LEAVES((alert, ladder) -> Answering.gone(alert, Set.of(STRANGER), Set.of(), ladder, MUCH_LATER)),
        CHASED_TOO_EARLY((alert, ladder) -> Chasing.chase(watched(alert), ladder, HOURLY, NOON)),
        CHASED((alert, ladder) -> Chasing.chase(watched(alert), ladder, HOURLY, MUCH_LATER)),
        CHASED_ONCE_TOO_OFTEN((alert, ladder) -> Chasing.chase(
                Chasing.chase(watched(alert), ladder, HOURLY, MUCH_LATER).alert(),
                ladder,
                HOURLY,
                MUCH_LATER.plus(Duration.ofHours(1)))),
        STOPPED((alert, ladder) -> Stopping.stop(alert, new Stop(SAM, Stop.Reason.DEALT_WITH, MUCH_LATER))),
        STRANGER_STOPS((alert, ladder) -> Stopping.stop(alert, new Stop(STRANGER, Stop.Reason.MISTAKE, MUCH_LATER))),
        RESUMED((alert, ladder) -> Stopping.resume(alert, ladder, MUCH_LATER)),
        PHONES((alert, ladder) -> Answering.phoned(alert)),
        KNOWN_ONLY_NOW((alert, ladder) -> EscalationLadder.join(
                alert,
                ladder(AlertFixtures.rung(NOOR, SAM), AlertFixtures.rung(PRIYA), AlertFixtures.rung(ALEX)),
                NOON)),
        ALL_KNOWN_BEFORE((alert, ladder) -> EscalationLadder.join(alert, ladder, NOON)),
        CONCERNS_SAM((alert, ladder) -> EscalationLadder.replan(
                alert, Set.of(SAM), ladder(AlertFixtures.rung(PRIYA), AlertFixtures.rung(ALEX)), MUCH_LATER));

        private final BiFunction<Alert, Ladder, Decision> happens;

        Event(BiFunction<Alert, Ladder, Decision> happens) {
            this.happens = happens;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // event              | climbing    | repeating   | acknowledged | nobody left | phoned  | stopped
                "TOO_EARLY             | -            | -            | -            | -           | -        | -",
                "TIME_PASSES           | CLIMBING     | REPEATING    | -            | NOBODY_LEFT | -        | -",
                "ASKED_ANSWERS         | ACKNOWLEDGED | ACKNOWLEDGED | -            | -           | -        | -",
                "STRANGER_ANSWERS      | -            | -            | -            | -           | -        | -",
                "TAKES_BACK            | -            | -            | CLIMBING     | -           | -        | -",
                "STRANGER_TAKES_BACK   | -            | -            | -            | -           | -        | -",
                "SENDS_ON              | CLIMBING     | -            | -            | -           | -        | -",
                "STRANGER_SENDS_ON     | -            | -            | -            | -           | -        | -",
                "OWNER_LEAVES          | -            | -            | CLIMBING     | -           | -        | -",
                "OWNER_IS_AWAY         | -            | -            | CLIMBING     | -           | -        | -",
                "STRANGER_LEAVES       | -            | -            | -            | -           | -        | -",
                "CHASED_TOO_EARLY      | -            | -            | -            | -           | -        | -",
                "CHASED                | -            | -            | ACKNOWLEDGED | -           | -        | -",
                "CHASED_ONCE_TOO_OFTEN | -            | -            | CLIMBING     | -           | -        | -",
                "STOPPED               | STOPPED      | STOPPED      | STOPPED      | -           | -        | -",
                "STRANGER_STOPS        | -            | -            | -            | -           | -        | -",
                "RESUMED               | -            | -            | -            | -           | -        | CLIMBING",
                "PHONES                | -            | -            | -            | PHONED      | -        | -",
                "HANDED_OVER           | CLIMBING     | CLIMBING     | CLIMBING     | CLIMBING    | CLIMBING | CLIMBING",
                "KNOWN_ONLY_NOW        | CLIMBING     | REPEATING    | -            | CLIMBING    | -        | -",
                "ALL_KNOWN_BEFORE      | -            | -            | -            | -           | -        | -",
                "CONCERNS_SAM          | CLIMBING     | CLIMBING     | CLIMBING     | CLIMBING    | CLIMBING | CLIMBING"
            })
    void everyEventInEveryState(
            Event event,
            String climbing,
            String repeating,
            String acknowledged,
            String nobodyLeft,
            String phoned,
            String stopped) {
        assertThat(after(event, Status.CLIMBING)).isEqualTo(climbing);
        assertThat(after(event, Status.REPEATING)).isEqualTo(repeating);
        assertThat(after(event, Status.ACKNOWLEDGED)).isEqualTo(acknowledged);
        assertThat(after(event, Status.NOBODY_LEFT)).isEqualTo(nobodyLeft);
        assertThat(after(event, Status.PHONED)).isEqualTo(phoned);
        assertThat(after(event, Status.STOPPED)).isEqualTo(stopped);
    }

    @Test
    void theTableHasEveryEvent() throws NoSuchMethodException {
        var rows = Arrays.stream(AlertTableTest.class
                        .getDeclaredMethod(
                                "everyEventInEveryState",
                                Event.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> Event.valueOf(row.substring(0, row.indexOf('|')).strip()))
                .toList();

        assertThat(rows).containsExactlyInAnyOrder(Event.values());
    }

    /** A table with a column too few would not test the newest state. */
    @Test
    void theTableHasEveryState() {
        assertThat(Status.values())
                .containsExactly(
                        Status.CLIMBING,
                        Status.REPEATING,
                        Status.ACKNOWLEDGED,
                        Status.NOBODY_LEFT,
                        Status.PHONED,
                        Status.STOPPED);
    }

    private static Alert watched(Alert alert) {
        return Chasing.watch(alert, NOON, HOURLY);
    }

    /** Sam works here no more: nobody else had a place on the first step. */
    private static Ladder withoutSam(Ladder ladder) {
        return ladder.equals(ladder())
                ? ladder(AlertFixtures.rung(), AlertFixtures.rung(PRIYA), AlertFixtures.rung(ALEX))
                : ladder;
    }

    private static String after(Event event, Status status) {
        var before = in(status);
        var ladder = status == Status.NOBODY_LEFT || status == Status.PHONED ? nobody() : ladder();
        var decision = event.happens.apply(before, ladder);
        boolean nothing = decision.effects().isEmpty()
                && (decision.alert().equals(before) || decision.alert().equals(watched(before)));
        return nothing ? "-" : decision.alert().status().name();
    }

    private static Alert in(Status status) {
        return switch (status) {
            case CLIMBING -> AlertFixtures.raised();
            case REPEATING -> AlertFixtures.repeating();
            case ACKNOWLEDGED -> answered(AlertFixtures.raised(), SAM, ladder()).alert();
            case NOBODY_LEFT -> EscalationLadder.raise(nobody(), NOON).alert();
            case STOPPED -> AlertFixtures.stopped();
            case PHONED ->
                Answering.phoned(EscalationLadder.raise(nobody(), NOON).alert()).alert();
        };
    }

    private static Decision answered(Alert alert, StaffId by, Ladder ladder) {
        return Answering.acknowledge(alert, by, Answer.GOT_IT, ladder, NOON.plus(FIFTEEN))
                        instanceof Acknowledging.Counted counted
                ? counted.decision()
                : Decision.nothing(alert);
    }
}
