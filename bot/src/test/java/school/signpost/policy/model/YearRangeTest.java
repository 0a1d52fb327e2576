package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.AgreementRule.OfPupils;
import school.signpost.policy.model.AgreementRule.Signer;

/** School years in the order of school, not of the alphabet. */
class YearRangeTest {

    @Test
    void readsARangeOrOneYear() {
        assertThat(YearRange.parse(" r-6 ")).contains(new YearRange("R", "6"));
        assertThat(YearRange.parse("7")).contains(new YearRange("7", "7"));
        assertThat(YearRange.parse("9-10")).contains(new YearRange("9", "10"));
        assertThat(YearRange.parse("6-R")).isEmpty();
        assertThat(YearRange.parse("1-2-3")).isEmpty();
        assertThat(YearRange.parse("14")).isEmpty();
        assertThat(YearRange.parse("7-14")).isEmpty();
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new YearRange("3", "2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new YearRange("X", "2")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new YearRange("2", "2").includes("2")).isTrue();
    }

    @Test
    void bothEndsBelongToIt() {
        var primary = new YearRange("R", "6");

        assertThat(primary.includes("R")).isTrue();
        assertThat(primary.includes(" 6 ")).isTrue();
        assertThat(primary.includes("r")).isTrue();
        assertThat(primary.includes("N")).isFalse();
        assertThat(primary.includes("7")).isFalse();
        assertThat(new YearRange("N", "1").includes("Z")).isFalse();
    }

    @Test
    void anAgreementForNoYearInParticularIsForEveryYear() {
        var everybody = new OfPupils(List.of(), Set.of(Signer.PARENT));
        var some = new OfPupils(List.of(new YearRange("R", "2"), new YearRange("5", "6")), Set.of(Signer.PARENT));

        assertThat(everybody.includes("13")).isTrue();
        assertThat(some.includes("6")).isTrue();
        assertThat(some.includes("3")).isFalse();
    }
}
