package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** Chidi lost a laptop. Tomasz is told only if nobody answers; he has heard of it and asks where it stands. */
class SomebodyElsesReportScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson nadia = school.person("Nadia Rahman");
    private final SchoolPerson tomasz = school.person("Tomasz Zieliński");
    private final SchoolPerson hannah = school.person("Hannah Lindqvist");

    @BeforeEach
    void chidiReports() {
        school.everybodyLooks();
        chidi.says("ive left my school laptop on the train");
        chidi.presses("Send the report", Map.of("device", "laptop", "place", "train"));
        school.everybodyLooks();
    }

    @Test
    void whoMayReadItSeesWhereItStandsAndNothingThatIsSaidToTheReporter() {
        var seen = tomasz.says(reference());

        assertThat(seen.text())
                .contains(reference())
                .contains("Reported by Chidi Eze at 09:00.")
                .contains("Sent to Nadia Rahman (RRP)", "Not read yet", "Teams at 09:00")
                .contains("If nobody has answered by 09:15, these are told as well")
                .doesNotContain("Your", "you've heard nothing", "found it", "phone");
        assertThat(seen.buttons()).containsExactly("Open", "Add something");
        assertThat(hannah.says(reference()).text())
                .isEqualTo(hannah.says("INC-2027-0999").text())
                .contains("I can't find that for you");
    }

    @Test
    void whatTheCardOffersWorksTypedAndPressed() {
        var seen = tomasz.says(reference());

        assertThat(seen.text()).contains("type \"" + reference() + " add:\"");
        assertThat(tomasz.says(reference() + " add: it was handed in").text()).contains("Added to " + reference());
        var form = tomasz.pressesOn(seen, "Add something", Map.of());
        assertThat(tomasz.pressesOn(form, "Send", Map.of("text", "at the ticket office"))
                        .text())
                .contains("Added to " + reference());
        assertThat(tomasz.pressesOn(seen, "Open", Map.of()).text())
                .contains("it was handed in", "at the ticket office");
        assertThat(tomasz.says("add: found it").text())
                .contains("You have sent no report", "INC-2026-0042 add:")
                .doesNotContain("can't find");
    }

    @Test
    void itSaysWhoReadItAndWhen() {
        nadia.presses("I've got this");

        assertThat(tomasz.says(reference()).text()).contains("Nadia Rahman (RRP) read this at 09:00");
    }

    @Test
    void onceHeIsToldHeSeesHisOwnCardAndTheReporterHersAllTheWhile() {
        school.passes(Duration.ofMinutes(15));

        assertThat(tomasz.says(reference()).buttons()).contains("I've got this");
        Seen own = chidi.says(reference());
        assertThat(own.text()).contains("Your report").contains("add: found it");
        assertThat(own.buttons()).contains("Where does it stand?", "Add something");
    }

    private String reference() {
        return chidi.says("my reports").text().replaceAll("(?s).*?(INC-\\d+-\\d+).*", "$1");
    }
}
