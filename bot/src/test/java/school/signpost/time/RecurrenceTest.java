package school.signpost.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final Recurrence SAFER_INTERNET_DAY = new Recurrence.Yearly(DayOfWeek.TUESDAY, MonthDay.of(2, 5));

    /** The days on which it was held; in 2023 and 2024 that was not the second Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "2020, 2020-02-11",
        "2021, 2021-02-09",
        "2022, 2022-02-08",
        "2023, 2023-02-07",
        "2024, 2024-02-06",
        "2025, 2025-02-11",
        "2026, 2026-02-10"
    })
    void aWeekdayOfTheYearMovesWithTheCalendar(int year, LocalDate held) {
        assertThat(SAFER_INTERNET_DAY.time(0, LocalDate.of(year, 1, 1))).isEqualTo(held);
        assertThat(SAFER_INTERNET_DAY.time(year - 2020, LocalDate.of(2020, 2, 11)))
                .isEqualTo(held);
    }

    @Test
    void theSecondTuesdayIsTheFirstFromTheEighth() {
        var second = new Recurrence.Yearly(DayOfWeek.TUESDAY, MonthDay.of(2, 8));

        assertThat(second.time(0, LocalDate.of(2023, 1, 1))).isEqualTo("2023-02-14");
        assertThat(second.time(0, LocalDate.of(2028, 2, 8))).isEqualTo("2028-02-08");
        assertThat(second.time(0, LocalDate.of(2028, 2, 9))).isEqualTo("2029-02-13");
    }

    @Test
    void timeAfterTimeIsCountedFromTheFirst() {
        var monthly = new Recurrence.Every(Period.ofMonths(1));

        assertThat(monthly.time(0, LocalDate.of(2027, 1, 31))).isEqualTo("2027-01-31");
        assertThat(monthly.time(1, LocalDate.of(2027, 1, 31))).isEqualTo("2027-02-28");
        assertThat(monthly.time(2, LocalDate.of(2027, 1, 31))).isEqualTo("2027-03-31");
    }

    @Test
    void whatNeverComesRoundIsRefused() {
        assertThatThrownBy(() -> new Recurrence.Every(Period.ZERO)).hasMessageContaining("time between");
        assertThatThrownBy(() -> new Recurrence.Every(Period.ofDays(-1))).hasMessageContaining("time between");
    }
}
