package school.signpost.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.agreement.model.AgreementFixtures.AGREEMENT;
import static school.signpost.agreement.model.AgreementFixtures.CURRENT;
import static school.signpost.agreement.model.AgreementFixtures.OLDER;
import static school.signpost.agreement.model.AgreementFixtures.TODAY;
import static school.signpost.agreement.model.AgreementFixtures.agreement;
import static school.signpost.agreement.model.AgreementFixtures.declined;
import static school.signpost.agreement.model.AgreementFixtures.exempt;
import static school.signpost.agreement.model.AgreementFixtures.on;
import static school.signpost.agreement.model.AgreementFixtures.paper;
import static school.signpost.agreement.model.AgreementFixtures.signature;
import static school.signpost.agreement.model.AgreementFixtures.signedOn;
import static school.signpost.agreement.model.AgreementFixtures.staffSince;
import static school.signpost.agreement.model.AgreementFixtures.today;
import static school.signpost.reminder.model.ReminderFixtures.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.agreement.model.Agreement.Occasion.When;
import school.signpost.staff.StaffMember.Group;

class NeedTest {

    private static final Person JO = staffSince("2024-09-01");
    private static final Period YEARLY = Period.ofYears(1);

    @Nested
    class WhenNeverSigned {

        @Test
        void theTimeGivenCountsFromWhenSignpostCouldAsk() {
            assertThat(Need.of(Obligation.NONE, today(AGREEMENT, JO)))
                    .contains(new Need(When.START, TODAY.plusDays(14)));
        }

        @Test
        void somebodyWhoHasNotStartedIsAskedOnTheirFirstDay() {
            var joiner = staffSince("2027-01-04");

            assertThat(Need.of(Obligation.NONE, today(AGREEMENT, joiner))).isEmpty();
            assertThat(Need.of(Obligation.NONE, on(day("2027-01-04"), AGREEMENT, joiner)))
                    .contains(new Need(When.START, day("2027-01-18")));
        }

        @Test
        void beforeAccessIsAskedAheadOfTheFirstDay() {
            var before = signedOn(When.BEFORE_ACCESS);

            assertThat(Need.of(Obligation.NONE, today(before, staffSince("2027-01-04"))))
                    .contains(new Need(When.BEFORE_ACCESS, day("2027-01-18")));
            assertThat(Need.of(Obligation.NONE, today(before, JO)))
                    .contains(new Need(When.BEFORE_ACCESS, TODAY.plusDays(14)));
        }

        @Test
        void aPolicyThatOnlyKnowsTheSchoolYearAsksFromItsFirstDay() {
            var yearly = signedOn(When.SCHOOL_YEAR);

            assertThat(Need.of(Obligation.NONE, on(day("2026-09-01"), yearly, JO)))
                    .isEmpty();
            assertThat(Need.of(Obligation.NONE, on(day("2026-09-02"), yearly, JO)))
                    .contains(new Need(When.SCHOOL_YEAR, day("2026-09-16")));
        }

        @Test
        void whoeverIsNotInTheAudienceOwesNothing() {
            assertThat(Need.of(Obligation.NONE, today(AGREEMENT, new Person(Group.GOVERNOR, null, null))))
                    .isEmpty();
        }

        @Test
        void anAgreementTiedToNothingAsksNobody() {
            assertThat(Need.of(Obligation.NONE, today(signedOn(), JO))).isEmpty();
        }
    }

    @Nested
    class WhenSigned {

        @Test
        void theSameTextIsNotAskedForAgain() {
            assertThat(need(AGREEMENT, CURRENT, "2026-09-10", TODAY)).isEmpty();
        }

        @Test
        void aNewTextIsAskedForWhereThePolicySaysSo() {
            assertThat(need(AGREEMENT, OLDER, "2026-09-10", TODAY))
                    .contains(new Need(When.NEW_VERSION, TODAY.plusDays(14)));
            assertThat(need(signedOn(When.START), OLDER, "2026-09-10", TODAY)).isEmpty();
        }

        @Test
        void aNewSchoolYearIsAskedForOnceUnlessItWasSignedInItsAugust() {
            var yearly = signedOn(When.START, When.SCHOOL_YEAR);

            assertThat(need(yearly, CURRENT, "2026-07-31", day("2026-09-01"))).isEmpty();
            assertThat(need(yearly, CURRENT, "2026-07-31", day("2026-09-02")))
                    .contains(new Need(When.SCHOOL_YEAR, day("2026-09-16")));
            assertThat(need(yearly, CURRENT, "2026-08-01", day("2026-09-02"))).isEmpty();
        }

        @Test
        void renewalOpensWithItsFirstReminderAndIsDueOnItsDay() {
            var renewed = agreement(YEARLY, When.START);

            assertThat(need(renewed, CURRENT, "2025-12-08", day("2026-11-24")))
                    .contains(new Need(When.RENEWAL, day("2026-12-08")));
            assertThat(need(renewed, CURRENT, "2025-12-08", day("2026-11-23"))).isEmpty();
        }

        @Test
        void aRenewalLongPastIsNotOverdueOnTheDayItIsFirstAskedFor() {
            assertThat(need(agreement(YEARLY, When.START), CURRENT, "2020-01-01", TODAY))
                    .contains(new Need(When.RENEWAL, TODAY.plusDays(14)));
        }

        @Test
        void signedOnALeapDayIsRenewedOnTheLastOfFebruary() {
            var signed = Obligation.NONE.signed(signature(CURRENT, day("2028-02-29")));
            var setting = on(day("2029-02-20"), agreement(YEARLY, When.START), JO);

            assertThat(Need.of(signed, setting)).contains(new Need(When.RENEWAL, day("2029-02-28")));
        }

        @Test
        void remindersLongerThanTheIntervalDoNotAskTheDayAfter() {
            var monthly = agreement(Period.ofDays(10), When.START);

            assertThat(need(monthly, CURRENT, "2026-11-22", TODAY)).isEmpty();
            assertThat(need(monthly, CURRENT, "2026-11-13", TODAY)).contains(new Need(When.RENEWAL, TODAY));
        }

        @Test
        void aLaterPaperOfAnOlderTextDoesNotUndoTheNewSignature() {
            var both = Obligation.NONE
                    .signed(signature(CURRENT, TODAY.minusDays(10)))
                    .signed(paper(OLDER, TODAY.minusDays(1)));

            assertThat(Need.of(both, today(AGREEMENT, JO))).isEmpty();
        }
    }

    @Nested
    class WhenSomethingEnds {

        @Test
        void anExemptionThatIsOverOpensARoundTheDayAfter() {
            var until = exempt(day("2026-11-24"));

            assertThat(onDay(until, day("2026-11-24"), AGREEMENT, JO).round()).isNull();
            var after = onDay(until, day("2026-11-25"), AGREEMENT, JO);
            assertThat(after.round()).isEqualTo(Round.open(When.START, day("2026-11-25"), day("2026-12-09")));
            assertThat(after.exemption()).isNull();
        }

        @Test
        void aRefusalIsAboutOneTextAndANewTextAsksAnew() {
            var newText = new Agreement(
                    AGREEMENT.id(),
                    AGREEMENT.title(),
                    AgreementFixtures.edition("2026-3", "A newer text."),
                    AGREEMENT.audience(),
                    AGREEMENT.occasions(),
                    null,
                    AGREEMENT.plan(),
                    false,
                    null);

            assertThat(onDay(declined(), TODAY, AGREEMENT, JO).round()).isNull();
            assertThat(onDay(declined(), TODAY, newText, JO).round()).isNotNull();
            assertThat(onDay(declined(), TODAY, newText, JO).refusal()).isNull();
        }

        @Test
        void somebodyWhoLeavesTheAudienceIsAskedNoMore() {
            var asked = onDay(Obligation.NONE, TODAY, AGREEMENT, JO);

            assertThat(onDay(asked, TODAY, AGREEMENT, new Person(Group.GOVERNOR, null, null))
                            .round())
                    .isNull();
        }

        @Test
        void lookingAgainOnTheSameDayChangesNothing() {
            var once = onDay(Obligation.NONE, TODAY, AGREEMENT, JO);

            assertThat(onDay(once, TODAY, AGREEMENT, JO)).isEqualTo(once);
            assertThat(onDay(once, TODAY.plusDays(3), AGREEMENT, JO)).isEqualTo(once);
        }
    }

    @Nested
    class WhenSomebodyLeavesAndReturns {

        private final Obligation signed = Obligation.NONE.signed(signature(CURRENT, day("2026-09-10")));
        private final Person leaver = new Person(Group.STAFF, day("2024-09-01"), day("2026-11-20"));

        @Test
        void whatTheySignedBeforeDoesNotCountForTheirNextTimeHere() {
            var left = onDay(signed, day("2026-11-21"), AGREEMENT, leaver);
            var back = onDay(left, day("2027-06-07"), AGREEMENT, staffSince("2027-06-07"));

            assertThat(left.leftOn()).isEqualTo(day("2026-11-20"));
            assertThat(back.round()).isEqualTo(Round.open(When.START, day("2027-06-07"), day("2027-06-21")));
        }

        @Test
        void aLastDayTakenBackWithinAMonthWasAMistake() {
            var left = onDay(signed, day("2026-11-21"), AGREEMENT, leaver);

            assertThat(onDay(left, day("2026-12-21"), AGREEMENT, JO)).isEqualTo(signed);
            assertThat(onDay(left, day("2026-12-22"), AGREEMENT, JO).round()).isNotNull();
            assertThat(onDay(left, day("2026-11-25"), AGREEMENT, new Person(Group.STAFF, null, null)))
                    .isEqualTo(signed);
        }

        @Test
        void aNewStartSoonAfterIsStillANewTimeHere() {
            var left = onDay(signed, day("2026-11-21"), AGREEMENT, leaver);

            assertThat(onDay(left, day("2026-11-30"), AGREEMENT, staffSince("2026-11-30"))
                            .round())
                    .isNotNull();
        }
    }

    private static Optional<Need> need(Agreement agreement, Edition edition, String signedOn, LocalDate today) {
        return Need.of(Obligation.NONE.signed(signature(edition, day(signedOn))), on(today, agreement, JO));
    }

    private static Obligation onDay(Obligation before, LocalDate today, Agreement agreement, Person person) {
        return ((Outcome.Now) Obligations.apply(before, new Event.DayCame(), on(today, agreement, person)))
                .obligation();
    }
}
