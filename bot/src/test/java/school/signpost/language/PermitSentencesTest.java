package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for something is heard, and neither a report nor a question about the policy is mistaken for it. */
class PermitSentencesTest {

    @ParameterizedTest
    @CsvSource({
        "ask for remote access, remote access",
        "Can I ask for a memory stick?, a memory stick",
        "I need permission for new software, new software",
        "my requests, ''"
    })
    void whatIsAskedForIsHeard(String typed, String what) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Permits(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who do i ask for help",
                "can I use a memory stick?",
                "somebody asked for my password",
                "a parent asks for the register"
            })
    void everythingElseIsNone(String typed) {
        assertThat(Requests.parse(typed)).isNotInstanceOf(Request.Permits.class);
    }
}
