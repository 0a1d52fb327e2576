package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.AgreementRule.Signer;
import school.signpost.policy.model.Statement.Strength;
import school.signpost.shared.AgreementId;
import school.signpost.shared.RoleId;
import school.signpost.time.Recurrence;

/** What a policy asks for by a date, and how it is asked again. */
class DutiesTest {

    private static final Basis BASIS = new Basis("7.2", Strength.MUST, List.of());

    @Test
    void aSchoolMayForbidPuttingAnythingOff() {
        assertThat(SnoozeRule.USUAL.isAllowed()).isTrue();
        assertThat(new SnoozeRule(1, 1).isAllowed()).isTrue();
        assertThat(new SnoozeRule(0, 2).isAllowed()).isFalse();
        assertThat(new SnoozeRule(7, 0).isAllowed()).isFalse();
    }

    @Test
    void whoseSignatureCountsIsReadInAnyLettersAndANonsenseNamesNobody() {
        assertThat(Signer.parse("Parent")).containsExactly(Signer.PARENT);
        assertThat(Signer.parse("pupil")).containsExactly(Signer.PUPIL);
        assertThat(Signer.parse("both")).containsExactlyInAnyOrder(Signer.PUPIL, Signer.PARENT);
        assertThat(Signer.parse("uncle")).isEmpty();
    }

    @Test
    void aSuspensionFollowsTheLeaversRuleWhereThereIsOne() {
        var own = new SuspensionRule(List.of(RoleId.of("chair")), RoleId.of("ict"), Duration.ofMinutes(15));
        var leavers = new LeaverRule(null, null, null, null, null, own, List.of(), BASIS);
        var duties =
                new Duties(Map.of(), Map.of(), leavers, List.of(), null, null, Map.of(), Map.of(), SnoozeRule.USUAL);

        assertThat(duties.suspension()).isEqualTo(own);
        assertThat(Duties.NONE.suspension()).isEqualTo(SuspensionRule.USUAL);
    }

    @Test
    void anAgreementIsFoundByItsId() {
        assertThat(Duties.NONE.agreement(AgreementId.of("staff"))).isEmpty();
    }

    @Test
    void aReviewIsDatedByItsNextDayOrByADayOfTheYear() {
        var regularly = new Recurrence.Every(Period.ofMonths(6));
        var everyYear = new Recurrence.Yearly(DayOfWeek.TUESDAY, MonthDay.of(2, 5));

        assertThat(review(regularly, null).isDated()).isFalse();
        assertThat(review(regularly, LocalDate.of(2027, 2, 1)).isDated()).isTrue();
        assertThat(review(everyYear, null).isDated()).isTrue();
    }

    @Test
    void whoeverAnsweredIsAskedAgainByUrgency() {
        var daily = new Chasers.Chaser(Duration.ofDays(1), 2);
        var chasers = new Chasers(Map.of(Urgency.IMMEDIATE, daily));

        assertThat(chasers.of(Urgency.IMMEDIATE)).contains(daily);
        assertThat(chasers.of(Urgency.ROUTINE)).isEmpty();
    }

    private static ReviewRule review(Recurrence every, @Nullable LocalDate next) {
        return new ReviewRule("r", "Look again", new Stated<>(every, "7.2", Strength.MUST), next, null, BASIS);
    }
}
