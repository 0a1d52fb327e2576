package school.signpost.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service asks us to wait, however it spells it. */
class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({
        "7,                             PT7S",
        "0,                             PT0S",
        "999999999,                     PT1H",
        "'Sun, 22 Nov 2026 09:00:30 GMT', PT30S",
        "'Sun, 22 Nov 2026 08:00:00 GMT',",
        "soon,",
        "-1,",
        ",",
    })
    void isReadAndBounded(@Nullable String header, @Nullable Duration wait) {
        assertThat(RetryAfter.of(header, Instant.parse("2026-11-22T09:00:00Z"))).isEqualTo(wait);
    }
}
