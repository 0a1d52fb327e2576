package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.ExampleStaff;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TeamsPerson;
import school.signpost.support.TestSchool;

/** Somebody could not be reached because they had never met the bot: they get what waits for them as soon as they do. */
class NotThereYetScenario {

    private static final TeamsPerson NADIA = ExampleStaff.named("Nadia Rahman");

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson rowan;
    private String reference = "";

    @BeforeEach
    void aReportThatCannotReachHer() {
        var chidi = school.person("Chidi Eze");
        rowan = school.person("Rowan Price");
        school.person("Alex Morgan");
        school.person("Marcus Grant");
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        school.settle();
        assertThat(rowan.says("alerts").text()).contains("Nadia Rahman, Teams", "Given up");
    }

    @Test
    void theAppIsInstalledForThemAndTheAlertComes() {
        var nadia = school.person("Nadia Rahman");

        assertThat(nadia.received().toString()).contains(reference);
        assertThat(nadia.presses("I've got this").text()).contains("You have this");
        assertThat(rowan.says("alerts").text()).doesNotContain("Nadia Rahman, Teams");
    }

    @Test
    void theyWriteFirstAndTheAlertComes() {
        school.teams().deliver(school.bot(), school.teams().message(NADIA, "the printer is out of order"));
        school.settle();

        assertThat(school.teams().sentTo(NADIA).toString()).contains(reference);
    }

    @Test
    void whatWasAnsweredMeanwhileIsNoLongerAskedOfThem() {
        school.person("Alex Morgan").presses("I've got this");
        school.settle();

        var nadia = school.person("Nadia Rahman");
        school.settle();

        assertThat(nadia.newestCardWith("I've got this")).isEmpty();
    }
}
