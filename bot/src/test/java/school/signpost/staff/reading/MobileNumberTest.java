package school.signpost.staff.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them become what a text message service takes, or are refused. */
class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "07700 900003,+447700900003",
        "7700900003,+447700900003",
        "+44 7700 900003,+447700900003",
        "+44 (0)7700 900-003,+447700900003",
        "0044 7700 900003,+447700900003",
        "+33 6 12 34 56 78,+33612345678",
    })
    void isReadInManySpellings(String written, String number) {
        assertThat(MobileNumber.parse(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "01632 960003", "+44 1632 960003", "0770090000", "077009000031", "ask Sam", "999", "+0770"})
    void whatIsNoMobileNumberIsRefused(String written) {
        assertThat(MobileNumber.parse(written)).isEmpty();
    }
}
