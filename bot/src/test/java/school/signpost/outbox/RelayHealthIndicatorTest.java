package school.signpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayHealthIndicatorTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,    PT8H,   false", // nothing is due at night
        "PT6M,    PT10S,  false", // late, but it moves
        "PT4M59S, PT1H,   false",
        "PT5M,    PT5M,   true",
        "PT1H,    PT4M59S, false"
    })
    void itStandsStillWhenSomethingIsLongDueAndNothingWasTriedSince(Duration oldest, Duration ago, boolean still) {
        assertThat(RelayHealthIndicator.standsStill(oldest, ago)).isEqualTo(still);
    }
}
