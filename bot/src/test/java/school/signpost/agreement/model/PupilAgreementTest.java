package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.AGREEMENT;
import static school.signpost.agreement.model.AgreementFixtures.CURRENT;
import static school.signpost.agreement.model.AgreementFixtures.OLDER;
import static school.signpost.agreement.model.AgreementFixtures.TODAY;
import static school.signpost.agreement.model.AgreementFixtures.on;
import static school.signpost.agreement.model.AgreementFixtures.today;
import static school.signpost.policy.model.AgreementRule.Signer.PARENT;
import static school.signpost.policy.model.AgreementRule.Signer.PUPIL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.policy.model.AgreementRule.OfPupils;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.policy.model.YearRange;

/** A parent signs for a young child, both sign for an older one; it counts when everybody has who has to. */
class PupilAgreementTest {

    private static final Person SIX = Person.pupilOf("6");
    private static final Agreement BY_BOTH = forYears("2-6", Set.of(PUPIL, PARENT), When.ADMISSION, When.NEW_VERSION);
    private static final Agreement EVERY_YEAR = forYears("2-6", Set.of(PUPIL, PARENT), When.SCHOOL_YEAR);

    @Test
    void isForThePupilsOfItsYearsAndForNobodyOnTheStaffList() {
        assertThat(BY_BOTH.isFor(SIX)).isTrue();
        assertThat(BY_BOTH.isFor(Person.pupilOf("R"))).isFalse();
        assertThat(BY_BOTH.isFor(Person.pupilOf(""))).isFalse();
        assertThat(BY_BOTH.isFor(AgreementFixtures.staffSince("2020-09-01"))).isFalse();
        assertThat(AGREEMENT.isFor(SIX)).isFalse();
    }

    @Test
    void isAskedForUntilBothHaveSigned() {
        var asked = after(Obligation.NONE, new Event.DayCame(), BY_BOTH);
        assertThat(asked.round()).isEqualTo(Round.open(When.ADMISSION, TODAY, TODAY.plusDays(14)));

        var one = after(asked, slip(PUPIL, CURRENT, TODAY), BY_BOTH);
        assertThat(one.round()).isEqualTo(asked.round());
        assertThat(today(BY_BOTH, SIX).missing(one)).containsExactly(PARENT);

        var both = after(one, slip(PARENT, CURRENT, TODAY.minusDays(3)), BY_BOTH);
        assertThat(both.round()).isNull();
        assertThat(Standing.of(both, today(BY_BOTH, SIX)).given())
                .contains(slip(PARENT, CURRENT, TODAY.minusDays(3)).signature());
        assertThat(today(BY_BOTH, SIX).missing(both)).isEmpty();
    }

    @Test
    void isOutOfDateWhileOneOfThemSignedAnOlderText() {
        var half = after(
                after(Obligation.NONE, slip(PARENT, OLDER, TODAY.minusDays(30)), BY_BOTH),
                slip(PUPIL, CURRENT, TODAY.minusDays(40)),
                BY_BOTH);

        assertThat(Standing.of(half, today(BY_BOTH, SIX)))
                .isEqualTo(new Standing.OutOfDate(
                        slip(PARENT, OLDER, TODAY.minusDays(30)).signature(), null));
    }

    @Test
    void comesBackEverySchoolYearForWhoeverHasNotSignedInIt() {
        var last = LocalDate.of(2026, 6, 1);
        var lastYear = after(
                after(Obligation.NONE, slip(PARENT, CURRENT, last), EVERY_YEAR),
                slip(PUPIL, CURRENT, last),
                EVERY_YEAR);
        var october = on(LocalDate.of(2026, 10, 5), EVERY_YEAR, SIX);

        var asked = outcome(lastYear, new Event.DayCame(), october);
        assertThat(asked.round()).isNotNull();
        assertThat(october.missing(asked)).containsExactlyInAnyOrder(PUPIL, PARENT);
        var half = outcome(asked, slip(PARENT, CURRENT, LocalDate.of(2026, 10, 2)), october);
        assertThat(october.missing(half)).containsExactly(PUPIL);
        assertThat(half.round()).isNotNull();
        assertThat(outcome(half, slip(PUPIL, CURRENT, LocalDate.of(2026, 10, 2)), october)
                        .round())
                .isNull();
    }

    @Test
    void nobodyElsesSignatureCounts() {
        var byParents = forYears("2-6", Set.of(PARENT), When.ADMISSION);

        assertThat(Obligations.apply(Obligation.NONE, slip(PUPIL, CURRENT, TODAY), today(byParents, SIX)))
                .isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_SIGNER));
        assertThat(Obligations.apply(
                        Obligation.NONE,
                        new Event.PaperCame(AgreementFixtures.paper(CURRENT, TODAY)),
                        today(byParents, SIX)))
                .isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_SIGNER));
        assertThat(Obligations.apply(
                        Obligation.NONE,
                        slip(PARENT, CURRENT, TODAY),
                        today(AGREEMENT, AgreementFixtures.staffSince("2020-09-01"))))
                .isEqualTo(new Outcome.Refused(Outcome.Why.OTHER_SIGNER));
    }

    @Test
    void isOverForAPupilWhoGrewOutOfIt() {
        var asked = after(Obligation.NONE, new Event.DayCame(), BY_BOTH);

        assertThat(outcome(asked, new Event.DayCame(), today(BY_BOTH, Person.pupilOf("7")))
                        .round())
                .isNull();
    }

    private static Obligation after(Obligation before, Event event, Agreement agreement) {
        return outcome(before, event, today(agreement, SIX));
    }

    private static Obligation outcome(Obligation before, Event event, Setting setting) {
        var outcome = Obligations.apply(before, event, setting);
        assertThat(outcome).isInstanceOf(Outcome.Now.class);
        return ((Outcome.Now) outcome).obligation();
    }

    private static Event.PaperCame slip(Signer by, Edition edition, LocalDate on) {
        return new Event.PaperCame(new Signature(
                edition.version(),
                edition.hash(),
                on,
                Instant.EPOCH,
                new Signature.How.ForPupil(by, "Toby Lane", "olivia", "rowan"),
                TextHash.of(by + "/" + on)));
    }

    private static Agreement forYears(String years, Set<Signer> signers, When... occasions) {
        return new Agreement(
                AGREEMENT.id(),
                AGREEMENT.title(),
                CURRENT,
                new OfPupils(List.of(YearRange.parse(years).orElseThrow()), signers),
                List.of(occasions).stream()
                        .map(when -> new Occasion(when, Period.ofDays(14)))
                        .toList(),
                null,
                AgreementFixtures.plan(),
                false,
                null);
    }
}
