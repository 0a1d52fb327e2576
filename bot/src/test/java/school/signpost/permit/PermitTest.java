package school.signpost.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Owed;
import school.signpost.permit.Permit.Recorded;
import school.signpost.permit.Permit.Texts;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/** Whoever decides is asked once, whoever asked is answered once, and nobody answers themselves. */
class PermitTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final StaffId MEI = StaffId.of("mei");
    private static final StaffId ALEX = StaffId.of("alex");
    private static final StaffId MARCUS = StaffId.of("marcus");
    private static final Texts TEXTS = new Texts(new WrappedKey("key"), new SealedText("why"), null);
    private static final Permit ASKED = Permit.asked(
            new Permit.Asking("id", SchoolId.of("school"), MEI, "remote-access", TEXTS, List.of(ALEX, MARCUS)),
            NOW,
            NOW);
    private static final Recorded GRANTED = new Recorded(NOW, "alex", "granted");

    private static Permit granted() {
        return ASKED.decided(new Standing.Granted(ALEX, TODAY, TODAY.plusDays(9)), TEXTS, NOW, GRANTED, NOW);
    }

    @Test
    void everybodyWhoMayAnswerHearsOfIt() {
        assertThat(ASKED.isOpen()).isTrue();
        assertThat(ASKED.owed().all()).extracting(Owed::person).containsExactly("alex", "marcus");
    }

    @Test
    void theAnswerHoldsToItsLastDayAndIsOwedToWhoeverAsked() {
        var yes = granted();

        assertThat(yes.isOpen()).isFalse();
        assertThat(yes.holdsOn(TODAY.plusDays(9))).isTrue();
        assertThat(yes.holdsOn(TODAY.plusDays(10))).isFalse();
        assertThat(yes.nextDue()).isEqualTo(NOW);
        assertThat(yes.history()).contains(GRANTED);
        assertThat(yes.owed().find("answer"))
                .hasValueSatisfying(owed -> assertThat(owed.person()).isEqualTo("mei"));
        assertThat(Permit.about("answer")).contains(Permit.About.ANSWER);
    }

    @Test
    void itIsRemindedOfOnce() {
        var reminded = granted().endingSoon(new Recorded(NOW, "signpost", "reminded"), NOW);

        assertThat(reminded.nextDue()).isNull();
        assertThat(reminded.owed().find("ends")).isPresent();
        assertThat(reminded.standing()).isEqualTo(granted().standing());
    }

    @Test
    void takenBackItHoldsNoMoreAndNobodyIsRemindedOfIt() {
        var back = granted().withdrawn(TODAY, new Recorded(NOW, "mei", "withdrawn"));

        assertThat(back.holdsOn(TODAY)).isFalse();
        assertThat(back.nextDue()).isNull();
    }

    @Test
    void onlyThoseWhoWereAskedAnswerAndNeverWhoeverAsks() {
        var own = Permit.asked(
                new Permit.Asking("id", SchoolId.of("school"), ALEX, "software", TEXTS, List.of(ALEX, MARCUS)),
                NOW,
                NOW);

        assertThat(own.mayBeDecidedBy(ALEX)).isFalse();
        assertThat(own.mayBeDecidedBy(MARCUS)).isTrue();
        assertThat(own.mayBeDecidedBy(MEI)).isFalse();
    }
}
