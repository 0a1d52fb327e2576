package school.signpost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An absence is heard however it is said, and no report is mistaken for one. */
class AwaySentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "away until Friday, Priya covers||until Friday|Priya",
                "Away 3 to 7 March||3 to 7 March|",
                "I'm away tomorrow||tomorrow|",
                "I\u2019ll be off sick today.||today|",
                "i am out of office until further notice; Priya Shah is covering for me||until further notice|Priya Shah",
                "away until Friday, cover: Priya Shah||until Friday|Priya Shah",
                "away next week, covered by priya.shah@school.example||next week|priya.shah@school.example",
                "Sam Okoro is away until Friday, Priya covers|Sam Okoro|until Friday|Priya",
                "away until friday priya covers||until friday|priya",
                "away 24-26 November, Priya Shah to cover||24-26 November|Priya Shah",
                "away until friday, Priya and Alex cover||until friday|Priya and Alex",
                "away until 27.11.2026||until 27.11.2026|",
                "away until yesterday||until yesterday|",
                "away until 31 February||until 31 February|",
                "away on Wednesday afternoon||on Wednesday afternoon|",
                "out of office until 5pm||until 5pm|",
                "I am back from Wednesday||back from Wednesday|",
                "away until the end of term, Priya covers||until the end of term|Priya",
                "Sam away 3 to 7 May|Sam|3 to 7 May|",
                "Sam's off sick today|Sam|today|"
            })
    void anAbsenceIsHeard(String typed, String who, String days, String cover) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Away(who, days, cover));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm back|",
                "not away any more|",
                "I'm no longer away|",
                "back|",
                "I am back at work|",
                "Sam Okoro is back|Sam Okoro"
            })
    void somebodyWhoIsBackIsHeard(String typed, String who) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Back(who));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "I'm away", "Out of office."})
    void withoutDaysItIsAskedFor(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.Away(null, "", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who is on duty", "Who's on duty this week?", "who is away"})
    void theRotaIsAskedFor(String typed) {
        assertThat(Requests.parse(typed)).isEqualTo(new Request.OnDuty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a pupil ran away today and I cannot find him",
                "I'm away today, but a child told me yesterday that she is being hit",
                "away with my school laptop",
                "away on Wednesday when my laptop was stolen",
                "off today because a pupil hit me",
                "I'm back in the office and my laptop is gone",
                "the boy is away again today and nobody knows where he is",
                "I was away on Friday and my laptop was stolen. It was in the car.",
                "a child has run away",
                "He threw the phone away on Friday",
                "a man is back at the gate and frightens the children",
                "Toby is off school until Friday because his father hit him",
                "I'm off to the hospital with a pupil"
            })
    void aReportIsNotMistakenForOne(String typed) {
        assertThat(Requests.parse(typed)).isInstanceOf(Request.Sentence.class);
    }
}
