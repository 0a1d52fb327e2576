package school.signpost.alert.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.alert.model.AlertFixtures.ALEX;
import static school.signpost.alert.model.AlertFixtures.FIFTEEN;
import static school.signpost.alert.model.AlertFixtures.NOON;
import static school.signpost.alert.model.AlertFixtures.NOOR;
import static school.signpost.alert.model.AlertFixtures.PRIYA;
import static school.signpost.alert.model.AlertFixtures.SAM;
import static school.signpost.alert.model.AlertFixtures.acknowledged;
import static school.signpost.alert.model.AlertFixtures.ladder;
import static school.signpost.alert.model.AlertFixtures.nobody;
import static school.signpost.alert.model.AlertFixtures.raised;
import static school.signpost.alert.model.AlertFixtures.rung;
import static school.signpost.alert.model.AlertFixtures.rungWhereEachAnswers;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.alert.model.Alert.Status;
import school.signpost.shared.StaffId;

/** Whoever answered has left or is away: it begins anew with the people of today. */
class GoneTest {

    private static final Instant LATER = NOON.plusSeconds(7200);

    @Test
    void whoeverHasLeftLosesTheirCardAndTheirSuccessorIsToldFirst() {
        var today = ladder(rung(NOOR), rung(PRIYA));

        var decision = Answering.gone(acknowledged(), Set.of(SAM), Set.of(), today, LATER);

        assertThat(decision.effects())
                .containsExactly(new Effect.OwnerGone(SAM), new Effect.Withdraw(SAM), new Effect.Tell(NOOR, 0));
        assertThat(decision.alert().status()).isEqualTo(Status.CLIMBING);
        assertThat(decision.alert().step()).isZero();
        assertThat(decision.alert().nextClimb()).isEqualTo(LATER.plus(FIFTEEN));
        assertThat(decision.alert().told(SAM).orElseThrow().withdrawn()).isEqualTo(LATER);
        assertThat(decision.alert().awaited()).extracting(Told::person).containsExactly(NOOR);
    }

    @Test
    void whoeverIsAwayKeepsTheirCardAndMayAnswerAgain() {
        var today = ladder(rung(PRIYA), rung(ALEX));

        var decision = Answering.gone(acknowledged(), Set.of(), Set.of(SAM), today, LATER);

        assertThat(decision.effects())
                .containsExactly(new Effect.OwnerGone(SAM), new Effect.Tell(PRIYA, 0), new Effect.Refresh(SAM));
        assertThat(decision.alert().told(SAM).orElseThrow().hasAnswered()).isFalse();
        assertThat(decision.alert().told(SAM).orElseThrow().at()).isEqualTo(LATER);
        assertThat(decision.alert().told(SAM).orElseThrow().mayAnswer()).isTrue();
    }

    @Test
    void itStaysWithWhoeverElseHasIt() {
        var each = ladder(rungWhereEachAnswers(SAM, PRIYA));
        var both = answered(answered(EscalationLadder.raise(each, NOON).alert(), SAM, each), PRIYA, each);
        var any = ladder(rung(SAM, PRIYA));

        var decision = Answering.gone(both, Set.of(SAM), Set.of(), any, LATER);

        assertThat(decision.alert().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(decision.alert().owners()).extracting(Told::person).containsExactly(PRIYA);
        assertThat(decision.effects())
                .containsExactly(new Effect.OwnerGone(SAM), new Effect.Withdraw(SAM), new Effect.Refresh(PRIYA));
    }

    @Test
    void withNobodyLeftTheReporterPhones() {
        var decision = Answering.gone(acknowledged(), Set.of(SAM), Set.of(), nobody(), LATER);

        assertThat(decision.alert().status()).isEqualTo(Status.NOBODY_LEFT);
        assertThat(decision.effects()).contains(new Effect.ReporterMustPhone());
    }

    @Test
    void whoHasNotAnsweredIsNoOwner() {
        assertThat(Answering.gone(raised(), Set.of(SAM), Set.of(), ladder(), LATER))
                .isEqualTo(new Decision(raised(), java.util.List.of()));
        assertThat(Answering.gone(acknowledged(), Set.of(PRIYA), Set.of(ALEX), ladder(), LATER))
                .isEqualTo(new Decision(acknowledged(), java.util.List.of()));
    }

    private static Alert answered(Alert alert, StaffId who, Ladder ladder) {
        return ((Acknowledging.Counted) Answering.acknowledge(alert, who, Answer.GOT_IT, ladder, NOON))
                .decision()
                .alert();
    }
}
