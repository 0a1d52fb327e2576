package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Somebody says that they are away, and the right person is told in their place: at once, and visibly. */
class SomebodyIsAwayScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson chidi;
    private SchoolPerson sam;
    private SchoolPerson rowan;
    private SchoolPerson olivia;
    private SchoolPerson nadia;
    private SchoolPerson marcus;

    @BeforeEach
    void people() {
        chidi = school.person("Chidi Eze");
        sam = school.person("Sam Okoro");
        school.person("Priya Shah");
        rowan = school.person("Rowan Price");
        olivia = school.person("Olivia Bennett");
        nadia = school.person("Nadia Rahman");
        school.person("Ewan Mackay");
        school.person("Alex Morgan");
        marcus = school.person("Marcus Grant");
        school.everybodyLooks();
    }

    @Test
    void theDeputyIsToldInPlaceOfALeadWhoIsAwayAndTheReporterSeesIt() {
        assertThat(sam.says("away until Friday, Priya covers").text())
                .contains("You are away", "Priya Shah covers")
                .contains("I'm back");
        school.everybodyLooks();

        var reference = reportsAChild();

        assertThat(school.whoReceivedAnything()).contains("Priya Shah").doesNotContain("Sam Okoro");
        assertThat(chidi.says(reference).text()).contains("Sam Okoro is away; Priya Shah covers.");
    }

    @Test
    void whoeverCoversIsToldThoughTheyAreNoDeputyAndMayOpenTheReport() {
        nadia.says("I'm away tomorrow and Marcus covers");
        school.passes(Duration.ofDays(1));
        school.everybodyLooks();

        var reference = reportsALaptop();

        assertThat(school.whoReceivedAnything()).contains("Marcus Grant").doesNotContain("Nadia Rahman", "Ewan Mackay");
        assertThat(marcus.presses("I've got this").text()).contains("You have this");
        assertThat(marcus.presses("Open").text()).contains("Chidi Eze");
        assertThat(chidi.says(reference).text()).contains("Marcus Grant");
    }

    @Test
    void whoeverIsBackIsToldAgain() {
        sam.says("away until further notice");
        assertThat(sam.says("I'm back").text()).contains("You are told again from now on");
        school.everybodyLooks();

        reportsAChild();

        assertThat(school.whoReceivedAnything()).contains("Sam Okoro").doesNotContain("Priya Shah");
        assertThat(sam.says("I'm back").text()).contains("You were not away");
    }

    @Test
    void anAbsenceEndsByItself() {
        sam.says("away today");
        school.passes(Duration.ofDays(1));
        school.everybodyLooks();

        reportsAChild();

        assertThat(school.whoReceivedAnything()).contains("Sam Okoro").doesNotContain("Priya Shah");
    }

    @Test
    void aLeadWhoLeavesWhileAnAlertIsOpenIsAskedNoMoreAtTheNextStep() {
        reportsALaptop();
        nadia.says("away today, Ewan covers");
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(16));

        assertThat(school.whoReceivedAnything()).contains("Alex Morgan");
    }

    @Test
    void theOfficeAndTheAdministratorSayItForOthersAndNobodyElseDoes() {
        assertThat(rowan.says("Sam Okoro is away until Friday, Priya covers").text())
                .contains("Sam Okoro is away", "Priya Shah covers");
        assertThat(olivia.says("Sam Okoro is back").text()).contains("Sam Okoro is told again from now on");
        var before = absences();

        chidi.says("Sam Okoro is away until Friday, Priya covers");
        chidi.says("Sam Okoro is back");

        assertThat(absences()).isEqualTo(before);
    }

    @Test
    void nobodyChoosesForSomebodyElseButWhomThePolicyHasStandingIn() {
        assertThat(rowan.says("Sam Okoro is away until Friday, Marcus Grant covers")
                        .text())
                .contains("Marcus Grant can't cover");
        assertThat(rowan.says("Sam Okoro is away until Friday, Rowan Price covers")
                        .text())
                .contains("Rowan Price can't cover");
        assertThat(sam.says("away until Friday, Rowan covers").text()).contains("Rowan Price can't cover");
        assertThat(sam.says("away until Friday, Chidi covers").text()).contains("Chidi Eze can't cover");
        assertThat(absences()).isEmpty();
    }

    @Test
    void aNameThatFitsNobodyOrSeveralIsAskedAbout() {
        assertThat(sam.says("away until Friday, Zebedee covers").text())
                .contains("Nobody on the staff list who works here is called \"Zebedee\"");
        for (var past :
                List.of("away until yesterday", "away yesterday", "away until 31 February", "I'm back on Monday")) {
            assertThat(sam.says(past).text())
                    .as(past)
                    .contains("Nothing is noted yet")
                    .contains("I can't read those days");
        }
        assertThat(sam.says("away").text()).contains("I can't read those days");
        assertThat(absences()).isEmpty();
    }

    @Test
    void whoeverIsAwayWithNobodyElseInTheRoleIsWarned() {
        var tomasz = school.person("Tomasz Zieli\u0144ski");

        assertThat(tomasz.says("away today").text())
                .contains("Nobody would be told for:", "Senior information risk owner");
    }

    @Test
    void everybodyOnTheListSeesWhoIsOnDutyAndAStrangerDoesNot() {
        sam.says("away until Friday, Priya covers");

        assertThat(chidi.says("who is on duty").text())
                .contains("Designated Safeguarding Lead: Priya Shah (stands in)", "Sam Okoro is away.")
                .contains("Headteacher: Alex Morgan");
        var stranger = school.stranger("Casey Reed");
        stranger.installs();
        assertThat(stranger.says("who is on duty").text()).contains("Only people on the staff list");
        assertThat(stranger.says("away today").text()).contains("Only people on the staff list");
    }

    @Test
    void nobodyWhomAReportConcernsChoosesWhoHearsOfIt() {
        var hannah = school.person("Hannah Lindqvist");
        nadia.says("away today, Marcus covers");
        school.everybodyLooks();

        hannah.says("i got an offensive email");
        hannah.presses(
                "Send the report",
                Map.of("sender", "somebody", "threat", "No", "kept", "Yes", "subject", school.staffId("Nadia Rahman")));

        assertThat(school.whoReceivedAnything()).doesNotContain("Nadia Rahman", "Marcus Grant");
    }

    private List<String> absences() {
        return school.everythingStored().stream()
                .filter(line -> line.startsWith("absences "))
                .toList();
    }

    private String reportsAChild() {
        chidi.says("a child told me something worrying");
        var card = chidi.newestCardWith("Tell Priya Shah (DSL) now").isPresent()
                ? "Tell Priya Shah (DSL) now"
                : "Tell Sam Okoro (DSL) now";
        return referenceIn(chidi.presses(card).text());
    }

    private String reportsALaptop() {
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        school.settle();
        return referenceIn(sent.text());
    }

    private static String referenceIn(String text) {
        return text.replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
    }
}
