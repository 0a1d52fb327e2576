package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days of an absence that the policy's calendar names. */
class AbsenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void bothEndsBelongToIt() {
        var week = absence(MONDAY, MONDAY.plusDays(4));

        assertThat(week.isOn(MONDAY)).isTrue();
        assertThat(week.isOn(MONDAY.plusDays(4))).isTrue();
        assertThat(week.isOn(MONDAY.minusDays(1))).isFalse();
        assertThat(week.isOn(MONDAY.plusDays(5))).isFalse();
    }

    @Test
    void anOpenEndLastsAndAnOpenBeginningHasLasted() {
        assertThat(absence(MONDAY, null).isOn(MONDAY.plusYears(9))).isTrue();
        assertThat(absence(null, MONDAY).isOn(MONDAY.minusYears(9))).isTrue();
        assertThat(absence(null, MONDAY).isOn(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void weekdaysNarrowIt() {
        var mondays = new Absence("sam@s.example", null, null, Set.of(DayOfWeek.MONDAY), null);

        assertThat(mondays.isOn(MONDAY)).isTrue();
        assertThat(mondays.isOn(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void itNeedsDaysInTheirOrder() {
        assertThatThrownBy(() -> absence(null, null)).hasMessageContaining("needs days");
        assertThatThrownBy(() -> absence(MONDAY, MONDAY.minusDays(1))).hasMessageContaining("ends before");
        assertThat(absence(MONDAY, MONDAY).isOn(MONDAY)).isTrue();
    }

    private static Absence absence(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Absence("sam@s.example", from, to, Set.of(), null);
    }
}
