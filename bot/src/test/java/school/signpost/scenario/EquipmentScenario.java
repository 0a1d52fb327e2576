package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** Jo has a laptop and a phone of the school, Marcus manages the network and keeps the equipment. */
class EquipmentScenario {

    private static final String REFUSED = "is for those who look after the equipment";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson jo = school.person("Jo Whitfield");
    private final SchoolPerson marcus = school.person("Marcus Grant");
    private final SchoolPerson nadia = school.person("Nadia Rahman");
    private final SchoolPerson chidi = school.person("Chidi Eze");

    @BeforeEach
    void theListIsTakenIn() {
        marcus.says("equipment");
        school.everybodyLooks();
    }

    @Test
    void everybodySeesTheirOwnAndOnlyWhoKeepsTheEquipmentSeesTheOthers() {
        assertThat(jo.says("my devices").text())
                .contains("LAP-0219, HP ProBook laptop", "PHN-0015, Nokia work phone")
                .doesNotContain("LAP-0231");
        assertThat(chidi.says("my devices").text()).contains("No device of the school is on record with you");
        assertThat(marcus.says("who has lap 0231?").text())
                .contains(
                        "LAP-0231, HP ProBook laptop (serial number 5CD0000231): with Mei Tan, since 1 September 2025");
        assertThat(marcus.says("devices of Jo Whitfield").text()).contains("LAP-0219", "PHN-0015");
        assertThat(marcus.says("equipment").text()).contains("15 devices on record: 11 issued, 2 at school");
        assertThat(chidi.says("who has LAP-0231?").text()).contains(REFUSED).doesNotContain("Mei Tan");
        assertThat(school.person("Alex Morgan").says("who has LAP-9999?").text())
                .isEqualTo(chidi.says("who has LAP-0231?").text());
    }

    @Test
    void whoeverLosesOneChoosesItFromTheirOwnAndTheRecordSaysSoUntilItWasAMistake() {
        var form = jo.says("ive left my school laptop on the train");
        assertThat(form.text()).contains("LAP-0219, HP ProBook laptop", "Something else");
        assertThat(form.filledIn("own-device")).isEqualTo("LAP-0219, HP ProBook laptop");

        jo.presses("Send the report", Map.of("own-device", "LAP-0219, HP ProBook laptop"));

        assertThat(nadia.sees().text()).contains("LAP-0219, HP ProBook laptop");
        school.everybodyLooks();
        assertThat(marcus.says("who has LAP-0219").text())
                .contains("lost, since")
                .containsPattern("see INC-2027-\\d+; with Jo Whitfield before");
        assertThat(jo.says("my devices").text()).contains("you reported it lost, INC-2027-");
        assertThat(jo.says("ive left my school laptop on the train").text())
                .contains("PHN-0015")
                .doesNotContain("LAP-0219");

        var end = nadia.pressesOn(nadia.presses("Open"), "It's dealt with: end this", Map.of());
        nadia.pressesOn(end, "End this", Map.of("reason", "MISTAKE", "why", "it was in the bag"));

        assertThat(marcus.says("who has LAP-0219").text()).contains("with Jo Whitfield");
    }

    @Test
    void somebodyElsesReportShowsToWhoKeepsTheEquipmentAndNotToWhoeverHasIt() {
        chidi.says("somebody has lost a school laptop");
        chidi.presses("Send the report", Map.of("device", "lap-0231"));
        school.everybodyLooks();

        assertThat(marcus.says("who has LAP-0231").text()).containsPattern("see INC-2027-\\d+; with Mei Tan before");
        assertThat(school.person("Mei Tan").says("my devices").text())
                .contains("LAP-0231")
                .doesNotContain("INC-", "lost, ");
    }

    @Test
    void whatIsRecordedInTheChatHoldsAndADisposalNeedsItsWholeRecord() {
        assertThat(records("Issued", Map.of("asset", "LAP-0300", "who", school.staffId("Chidi Eze")))
                        .text())
                .contains("No such device is on the list");
        records(
                "Issued",
                Map.of("asset", "LAP-0300", "who", school.staffId("Chidi Eze"), "what", "New laptop", "serial", "S1"));
        assertThat(chidi.says("my devices").text()).contains("LAP-0300, New laptop (serial number S1)");

        records("Returned", Map.of("asset", "lap 0300"));
        assertThat(chidi.says("my devices").text()).doesNotContain("LAP-0300");

        var more = records("Disposed of", Map.of("asset", "LAP-0300"));
        var whole = Map.of(
                "asset", "LAP-0300",
                "authorised", "Olivia Bennett",
                "licences", "yes",
                "data", "DESTROYED",
                "goes", "GIFT",
                "recipient", "A charity");
        var unsafe = marcus.pressesOn(more, "Disposed of", whole);
        assertThat(unsafe.text()).contains("needs a valid certificate of an electrical safety check");
        var safe = new HashMap<>(whole);
        safe.put("safety", "yes");
        assertThat(marcus.pressesOn(unsafe, "Disposed of", safe).text()).contains("On record: LAP-0300");

        assertThat(marcus.says("who has LAP-0300").text())
                .contains("Gift, to A charity. Authorised by Olivia Bennett; software licences checked.")
                .contains("Personal data: Storage physically destroyed. It had a valid certificate");
        assertThat(records("Issued", Map.of("asset", "LAP-0300", "who", school.staffId("Jo Whitfield")))
                        .text())
                .contains("The record says that it was disposed of");
    }

    private Seen records(String button, Map<String, String> filledIn) {
        marcus.says("equipment");
        return marcus.pressesOn(marcus.presses("Record"), button, filledIn);
    }
}
