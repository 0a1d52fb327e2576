package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are read as people say them, seen from Wednesday 24 March 2027. */
class AwayDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "until Friday|2027-03-24|2027-03-26",
                "till fri|2027-03-24|2027-03-26",
                "until next Friday|2027-03-24|2027-04-02",
                "until 7 April|2027-03-24|2027-04-07",
                "until the 7th of April|2027-03-24|2027-04-07",
                "until 3 January|2027-03-24|2028-01-03",
                "until Wednesday|2027-03-24|2027-03-31",
                "until 3.5.2027|2027-03-24|2027-05-03",
                "until 3/5|2027-03-24|2027-05-03",
                "until 3/5/2028|2027-03-24|2028-05-03",
                "until 2027-04-01|2027-03-24|2027-04-01",
                "3 to 7 May|2027-05-03|2027-05-07",
                "3-7 May|2027-05-03|2027-05-07",
                "3 May to 7 June|2027-05-03|2027-06-07",
                "from 22 to 26 March|2027-03-22|2027-03-26",
                "30 December to 4 January|2027-12-30|2028-01-04",
                "from Monday to Wednesday|2027-03-29|2027-03-31",
                "from Monday until further notice|2027-03-29|",
                "from Monday onwards|2027-03-29|",
                "until further notice|2027-03-24|",
                "today|2027-03-24|2027-03-24",
                "tomorrow|2027-03-25|2027-03-25",
                "on Friday|2027-03-26|2027-03-26",
                "from tomorrow to Friday|2027-03-25|2027-03-26",
                "this week|2027-03-24|2027-03-28",
                "for the rest of the week|2027-03-24|2027-03-28",
                "next week|2027-03-29|2027-04-04",
                "for 3 days|2027-03-24|2027-03-26",
                "for two weeks|2027-03-24|2027-04-06"
            })
    void daysAreRead(String said, LocalDate from, LocalDate until) {
        assertThat(AwayDays.read(said, WEDNESDAY)).contains(new AwayDays.Days(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until 2027-03-01",
                "until yesterday",
                "yesterday",
                "until 3 March",
                "from 1 April to 20 March",
                "until 31 April",
                "for 0 days",
                "until she calls",
                "from the school trip",
                "today with a pupil",
                "until Friday and he hit me",
                "on the train",
                ""
            })
    void whatIsNoDayIsNotRead(String said) {
        assertThat(AwayDays.read(said, WEDNESDAY)).isEmpty();
    }

    @Test
    void aLeapDayIsFoundInTheNextLeapYear() {
        assertThat(AwayDays.read("until 29 February 2028", WEDNESDAY))
                .contains(new AwayDays.Days(WEDNESDAY, LocalDate.of(2028, 2, 29)));
    }
}
