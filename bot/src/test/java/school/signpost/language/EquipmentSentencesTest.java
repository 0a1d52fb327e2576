package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about the school's devices is heard, and no report of a lost one is mistaken for it. */
class EquipmentSentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"my devices", "My equipment?", "what devices do I have?"})
    void onesOwnAreAskedFor(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.MyDevices());
    }

    @ParameterizedTest
    @CsvSource({
        "who has LAP-0231, LAP-0231",
        "Who has lap 0231?, lap 0231",
        "who's got LAP0231?, LAP0231",
        "equipment TAB-0101, TAB-0101",
        "devices of Mei Tan, Mei Tan",
        "What does Mei Tan have?, Mei Tan"
    })
    void oneIsSought(String typed, String sought) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Equipment(sought));
    }

    @Test
    void allAreAskedFor() {
        assertThat(Requests.parse("equipment")).isEqualTo(new Request.Equipment(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my devices were stolen from the car",
                "equipment is missing from room 3",
                "somebody who has LAP-0231 left it on the bus",
                "laptop LAP-0231 is gone",
                "who has not signed",
                "who has the key to the server room"
            })
    void everythingElseIsNone(String typed) {
        assertThat(Requests.parse(typed)).isNotInstanceOfAny(Request.MyDevices.class, Request.Equipment.class);
    }
}
