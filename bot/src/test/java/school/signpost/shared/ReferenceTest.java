package school.signpost.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void readsBackWhatItShows() {
        var reference = new Reference("INC", 2026, 42);

        assertThat(reference).hasToString("INC-2026-0042");
        assertThat(Reference.parse(" inc-2026-0042 ")).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INC",
                "INC-2026",
                "INC-2026-",
                "INC-26-0042",
                "INC-2026-0000",
                "INC-2026-99999999",
                "1NC-2026-1"
            })
    void refusesWhatIsNoReference(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
    }
}
