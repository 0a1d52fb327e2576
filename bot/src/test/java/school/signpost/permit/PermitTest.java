package school.signpost.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.WrappedKey;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owed;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
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
    private static final StaffId GRACE = StaffId.of("grace");
    private static final StaffId MARCUS = StaffId.of("marcus");
    private static final Texts TEXTS = new Texts(new WrappedKey("key"), new SealedText("why"), null);
    private static final Permit ASKED = Permit.asked(asking(MEI, Deciders.anyOf(List.of(ALEX, MARCUS))), NOW, NOW);
    private static final Recorded GRANTED = new Recorded(NOW, "alex", "granted");

    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final Permit OF_BOTH =
            Permit.asked(asking(MEI, new Deciders(List.of(List.of(ALEX), List.of(MARCUS)))), NOW, NOW);

    private static Permit.Asking asking(StaffId asker, Deciders deciders) {
        return new Permit.Asking("id", SchoolId.of("school"), asker, "remote-access", TEXTS, deciders, LATER);
    }

    private static Permit granted() {
        return ASKED.granted(yes(ALEX, 9), TODAY, TEXTS, NOW, GRANTED, NOW);
    }

    private static Standing.Yes yes(StaffId by, int days) {
        return new Standing.Yes(by, TODAY.plusDays(days));
    }

    @Test
    void whereThePolicyWantsBothOneYesIsNotEnoughAndTheEarlierDayHolds() {
        var half = OF_BOTH.agreed(yes(ALEX, 9), TEXTS, GRANTED, NOW);

        assertThat(half.isOpen()).isTrue();
        assertThat(half.awaited()).containsExactly(MARCUS);
        assertThat(half.untilWith(yes(ALEX, 3))).isEmpty();
        assertThat(half.owed().all().getLast().person()).isEqualTo("mei");
        assertThat(PermitKeys.about(half.owed().all().getLast().key())).contains(PermitKeys.About.AGREED);

        var whole = half.granted(yes(MARCUS, 20), TODAY, TEXTS, NOW, GRANTED, NOW);
        assertThat(whole.standing()).isEqualTo(new Standing.Granted(List.of(ALEX, MARCUS), TODAY, TODAY.plusDays(9)));
    }

    @Test
    void oneYesIsNeverTakenForTheLastWhileAnotherIsWanted() {
        assertThat(OF_BOTH.granted(yes(ALEX, 9), TODAY, TEXTS, NOW, GRANTED, NOW))
                .isEqualTo(OF_BOTH);
    }

    @Test
    void whoeverHoldsBothRolesSaysYesOnce() {
        var both = Permit.asked(asking(MEI, new Deciders(List.of(List.of(ALEX), List.of(ALEX, MARCUS)))), NOW, NOW);

        assertThat(both.untilWith(yes(ALEX, 9))).contains(TODAY.plusDays(9));
        assertThat(both.untilWith(yes(MARCUS, 9))).isEmpty();
        assertThat(both.owed().all()).extracting(Owed::person).containsExactly("alex", "marcus");
    }

    @Test
    void whoeverIsSilentIsAskedAgainAndWhoeverStandsInToday() {
        var today = Deciders.anyOf(List.of(ALEX, MARCUS, GRACE));
        var again = ASKED.askedAgain(today, LATER, NOW, NOW);

        assertThat(again.owed().all())
                .extracting(Owed::key)
                .containsExactly("asked/alex", "asked/marcus", "asked/grace", "again/1/alex", "again/1/marcus");
        assertThat(again.mayBeDecidedBy(GRACE)).isTrue();
        assertThat(again.nextDue()).isEqualTo(LATER);

        var twice = again.askedAgain(today, LATER, NOW, NOW);
        assertThat(twice.owed().all().getLast().person()).isEqualTo("mei");
        assertThat(PermitKeys.about(twice.owed().all().getLast().key())).contains(PermitKeys.About.SILENT);
        var thrice = twice.askedAgain(today, LATER, NOW, NOW);
        assertThat(thrice.owed().all().getLast().key()).isEqualTo("again/3/grace");
    }

    @Test
    void onlyWhoseYesIsStillWantedIsAskedAgain() {
        var again = OF_BOTH.agreed(yes(ALEX, 9), TEXTS, GRANTED, NOW).askedAgain(OF_BOTH.deciders(), LATER, NOW, NOW);

        assertThat(again.owed().find("again/1/marcus")).isPresent();
        assertThat(again.owed().find("again/1/alex")).isEmpty();
    }

    @Test
    void aPolicyThatWantsOtherRolesByNowChangesNothingOfWhatWasAsked() {
        assertThat(OF_BOTH.deciders().joinedBy(Deciders.anyOf(List.of(GRACE)))).isEqualTo(OF_BOTH.deciders());
    }

    @Test
    void whatTeamsRefusesIsSaidByMailOnceAndWhatMailRefusesIsNot() {
        var lease = new Owing.Lease("token", LATER);
        var parked =
                ASKED.with(ASKED.owed().claim(lease, NOW).record(claimed(lease), new SendResult.Never("403"), NOW));

        var byMail = parked.toldByMail("asked/alex", NOW).toldByMail("asked/alex", NOW);

        assertThat(byMail.owed().all())
                .extracting(Owed::key)
                .containsExactly("asked/alex", "asked/marcus", "mail/asked/alex");
        assertThat(PermitKeys.wayOf("mail/asked/alex")).isEqualTo(Way.EMAIL);
        assertThat(PermitKeys.about("mail/asked/alex")).contains(PermitKeys.About.ASKED);
        assertThat(byMail.toldByMail("asked/marcus", NOW)).isEqualTo(byMail);
        assertThat(parked.inTrouble()).hasSize(1);
        assertThat(byMail.inTrouble()).isEmpty();
    }

    @Test
    void theCardOfWhoeverIsAskedNoMoreIsBroughtUpToDateOnceAndNobodyElses() {
        var lease = new Owing.Lease("token", LATER);
        var seen =
                ASKED.with(ASKED.owed().claim(lease, NOW).record(claimed(lease), new SendResult.Taken("card-1"), NOW));
        assertThat(seen.settled(NOW)).isEqualTo(seen);

        var decided =
                seen.granted(yes(MARCUS, 9), TODAY, TEXTS, NOW, GRANTED, NOW).settled(NOW);

        assertThat(decided.owed().all())
                .extracting(Owed::key)
                .containsExactly("asked/alex", "asked/marcus", "answer", "settled/over/asked/alex");
        assertThat(decided.cardFor("settled/over/asked/alex")).isEqualTo("card-1");
        assertThat(decided.cardFor("asked/alex")).isNull();
        assertThat(decided.settled(NOW)).isEqualTo(decided);
        assertThat(PermitKeys.about("settled/over/asked/alex")).contains(PermitKeys.About.SETTLED);
    }

    @Test
    void aCardOfOneOfSeveralShowsTheirYesAndThenTheWhole() {
        var lease = new Owing.Lease("token", LATER);
        var half = OF_BOTH.with(
                        OF_BOTH.owed().claim(lease, NOW).record(claimed(lease), new SendResult.Taken("card-1"), NOW))
                .agreed(yes(ALEX, 9), TEXTS, GRANTED, NOW)
                .settled(NOW);
        var whole =
                half.granted(yes(MARCUS, 9), TODAY, TEXTS, NOW, GRANTED, NOW).settled(NOW);

        assertThat(half.owed().find("settled/open/asked/alex")).isPresent();
        assertThat(half.owed().find("settled/over/asked/alex")).isEmpty();
        assertThat(whole.owed().find("settled/over/asked/alex")).isPresent();
        assertThat(whole.cardFor("settled/over/asked/alex")).isEqualTo("card-1");
    }

    private static Claimed claimed(Owing.Lease lease) {
        return new Claimed(
                new NoticeId(Permit.OWNER, SchoolId.of("school"), "id", "asked/alex"),
                "alex",
                NoticeKind.INFORMATION,
                new Claimed.Leaving(Way.TEAMS, Lane.NORMAL),
                1,
                new Claimed.Lease(lease.token(), lease.until()),
                null);
    }

    @Test
    void nobodyIsAskedAgainWhatIsDecided() {
        assertThat(granted().askedAgain(Deciders.anyOf(List.of(GRACE)), LATER, NOW, NOW))
                .isEqualTo(granted());
        assertThat(granted().awaited()).isEmpty();
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
        assertThat(PermitKeys.about("answer")).contains(PermitKeys.About.ANSWER);
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
        var own = Permit.asked(asking(ALEX, Deciders.anyOf(List.of(ALEX, MARCUS))), NOW, NOW);

        assertThat(own.mayBeDecidedBy(ALEX)).isFalse();
        assertThat(own.mayBeDecidedBy(MARCUS)).isTrue();
        assertThat(own.mayBeDecidedBy(MEI)).isFalse();
    }
}
