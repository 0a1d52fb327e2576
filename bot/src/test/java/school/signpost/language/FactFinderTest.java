package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was already said need not be asked; it is taken in the person's own words. */
class FactFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ive left my school laptop on the train|school laptop",
                "I lost my own laptop|my own laptop",
                "lost usb stick|usb stick",
                "my work phone is gone|work phone",
                "one of the year 3 iPads is missing|year 3 iPads",
                "my memory stick with reports|memory stick",
                "my labtop is missing|laptop",
                "a child told me something|-",
                "the heating is broken|-"
            })
    void theDevice(String sentence, String device) {
        assertThat(FactFinder.in(sentence).device()).isEqualTo(device);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ive left my school laptop on the train|on the train",
                "left it on the 8.15 train to Leeds|on the 8.15 train to Leeds",
                "laptop stolen from my car|from my car",
                "it was at home|at home",
                "taken from the year 3 classroom|from the year 3 classroom",
                "left in a taxi last night|in a taxi",
                "I dropped it in Manchester|in Manchester",
                "it happened on Monday|-",
                "got a virus|-"
            })
    void thePlace(String sentence, String place) {
        assertThat(FactFinder.in(sentence).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "left it on the bus this morning|this morning",
                "stolen yesterday at 3pm|yesterday at 3pm",
                "it went on Tuesday|on Tuesday",
                "I saw it at 15:40|at 15:40",
                "stolen last night from my car|last night",
                "an email came 20 minutes ago|20 minutes ago",
                "it was on 3 September|on 3 September",
                "just now in the hall|just now",
                "lost at lunch|at lunch",
                "I lost my laptop|-",
                "may I have a new one|-"
            })
    void theTime(String sentence, String when) {
        assertThat(FactFinder.in(sentence).when()).isEqualTo(when);
    }
}
