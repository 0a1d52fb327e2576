package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** What somebody answers decides what they are told and asked next. */
class BranchesScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson marcus = school.person("Marcus Grant");
    private final SchoolPerson nadia = school.person("Nadia Rahman");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void phishingIsAskedAboutWithOneTapBeforeTheForm() {
        var asked = chidi.says("dodgy link in an email");

        assertThat(asked.text())
                .contains("Did you click, open or type a password?")
                .contains("Don't click the link, open the attachment or reply.")
                .doesNotContain("Who does it say it is from?");

        var form = chidi.presses("Only read it");

        assertThat(form.text()).contains("Who does it say it is from?").doesNotContain("Did you click");
        chidi.pressesOn(form, "Send the report", Map.of("sender", "the bank"));
        assertThat(marcus.sees().text()).contains("Only read it").contains("the bank");
    }

    @Test
    void aTypedPasswordMakesItAPasswordThatSomebodyElseHas() {
        chidi.says("dodgy link in an email");

        var form = chidi.presses("Typed a password");

        assertThat(form.text())
                .contains("Change the password now, from a device that you trust.")
                .contains("Which account? Its name, not its password.");
        chidi.pressesOn(form, "Send the report", Map.of("account", "school e-mail"));
        assertThat(kinds()).containsExactly("password-compromised");
        assertThat(marcus.sees().text()).contains("school e-mail");
        assertThat(marcus.presses("Open").text()).contains("dodgy link in an email");
    }

    @Test
    void whatWasSaidIsNotAskedAgainAndTheDeviceIsIsolatedAfterAClick() {
        var form = chidi.says("i clicked on a link in a fake email");

        assertThat(form.filledIn("did")).isEqualTo("Clicked a link");
        assertThat(form.text()).contains("Stop using that device. Unplug the network cable");
    }

    @Test
    void whatIsDeniedWasNotSaid() {
        var asked = chidi.says("got a dodgy phishing email, i have not clicked on the link");

        assertThat(asked.buttons()).contains("Only read it", "Clicked a link");
    }

    @Test
    void anAnswerChangedInTheFormStillLeadsOn() {
        chidi.says("i clicked on a link in a fake email");

        var form = chidi.presses("Send the report", Map.of("did", "Typed a password"));

        assertThat(form.text()).contains("Which account? Its name, not its password.");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void ofAPersonalDeviceOnlyTheDataMatters() {
        var asked = chidi.says("cant find my ipad anywhere");
        assertThat(asked.buttons()).contains("The school's", "My own", "Somebody else's");

        var form = chidi.presses("My own");

        assertThat(form.text())
                .contains("The school needs to know one thing")
                .contains("Is information about pupils or staff on it")
                .doesNotContain("Which device?")
                .doesNotContain("Where did you last have it?");
        chidi.pressesOn(form, "Send the report", Map.of("personal-information", "No"));
        assertThat(nadia.sees().text()).contains("My own");
    }

    @ParameterizedTest
    @CsvSource({
        "ive lost my key fob, change that PIN now",
        "i have lost the token i use to log in from home, Change your school password now",
        "ive deleted the assessment folder from the shared drive by accident, don't save anything more to the same place",
        "the useful website i need is blocked by the filter, Don't look for a way round it yourself",
    })
    void adviceFollowsWhatWasSaid(String sentence, String advice) {
        assertThat(chidi.says(sentence).text()).contains(advice);
    }

    @Test
    void theReceiptSaysWhatHappensNext() {
        chidi.says("the printer in my classroom is jammed");
        chidi.presses("Send the report", Map.of("device", "the printer"));

        assertThat(chidi.sees().text())
                .contains("What happens next")
                .contains("Somebody looks at it or brings you another");
    }

    @Test
    void everyFormCanBeFilledInForSomebodyElse() {
        var form = chidi.says("ive left my school laptop on the train");
        assertThat(form.buttons()).contains("I'm reporting for someone else");

        chidi.presses(
                "Send the report",
                Map.of("device", "Laptop 14", "told-by", "Joan, midday supervisor", "told-when", "at lunch"));

        assertThat(nadia.sees().text())
                .contains("Reported for")
                .contains("Joan, midday supervisor")
                .contains("at lunch");
    }

    private java.util.List<String> kinds() {
        return school.database()
                .getCollection("cases")
                .find()
                .map((Document file) -> file.getString("kind"))
                .into(new java.util.ArrayList<>());
    }
}
