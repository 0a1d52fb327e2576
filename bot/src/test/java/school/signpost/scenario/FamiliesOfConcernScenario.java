package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Whatever sort of concern about a child it is, the first card says what matters for it, and one tap tells the lead. */
class FamiliesOfConcernScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson beth = school.person("Beth Rowlands");
    private final SchoolPerson sam = school.person("Sam Okoro");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a child is always hungry and dirty | See to what the child needs now",
                "a pupil says her mum calls her worthless | What is said to the child at home matters",
                "one of my pupils has bruises on her arms | Don't examine the child",
                "a girl in my class says a man touched her | Don't let the child wash, change or tidy up",
                "another pupil makes sexual comments to a girl in my class | Both children need help",
                "a pupil is carrying drugs for older boys in a gang | A child who is used by others is not to blame",
                "a pupil told me she is being groomed online | Don't answer the person online",
                "I think a student is self harming | Don't leave the child alone",
                "a pupil in my class talks about joining a far right group | Don't argue about beliefs",
                "a girl told me about FGM | you must phone the police on 101 yourself",
                "a pupil is afraid of a forced marriage | Never speak to the family",
                "a child told me that dad hits mum | A child who sees, hears or feels violence at home",
                "a pupil has been sending nudes to someone | Don't look at it, ask to see it, copy, send, save or delete it",
            })
    void eachFamilyAddsItsAdvice(String sentence, String advice) {
        var heard = beth.says(sentence);
        var offered = heard.buttons().contains("Concern about a child")
                ? beth.pressesOn(heard, "Concern about a child", Map.of())
                : heard;

        assertThat(offered.text())
                .contains(advice)
                .contains("Write down the child's own words")
                .contains("Don't ask leading questions")
                .contains("Tell the designated safeguarding lead now, in person if you can")
                .containsPattern("The law or national guidance: [^.]*Keeping children safe in education")
                .doesNotContain("policy: Keeping");
        assertThat(offered.buttons()).contains("Tell Sam Okoro (DSL) now");
    }

    @Test
    void aFamilyNamedInTheDetailsBringsItsAdviceAndItsChecklist() {
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
        var form = beth.presses("Add details (private form)");

        var answered = beth.pressesOn(
                form,
                "Send",
                Map.of("child", "A child", "words", "they cut me", "family", "Female genital mutilation"));

        assertThat(answered.text())
                .contains("Added to INC-")
                .contains("you must phone the police on 101 yourself")
                .contains("What happens next: The safeguarding lead speaks to you")
                .doesNotContain("they cut me");
        assertThat(sam.presses("Open").text())
                .contains("Which comes nearest? You don't have to be sure. Female genital mutilation")
                .contains("Check that the teacher has phoned 101 personally")
                .doesNotContain("Decide on a referral to the Prevent programme");
    }

    @Test
    void somebodyElsesWordsGoIntoThePrivateFormToo() {
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
        var form = beth.presses("Add details (private form)");

        beth.pressesOn(
                form, "Send", Map.of("child", "A child", "words", "he cried", "told-by", "Joan, midday supervisor"));

        assertThat(sam.presses("Open").text()).contains("Who told you? Joan, midday supervisor");
    }

    @Test
    void whateverIsBehindItTheLeadsCardSaysNothingOfIt() {
        beth.says("a girl told me about FGM");
        var told = beth.presses("Tell Sam Okoro (DSL) now");

        assertThat(told.text()).doesNotContain("FGM").doesNotContain("101");
        var alert = sam.sees();
        assertThat(alert.notifications()).allMatch(line -> line.endsWith("needs you now. Open Signpost."));
        assertThat(alert.text()).doesNotContain("101").doesNotContain("girl");
    }
}
