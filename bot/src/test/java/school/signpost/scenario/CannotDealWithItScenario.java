package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.caseregister.AuditOpenCases;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Whoever answered and can't after all, or is asked and can't, passes it on with one tap: nobody waits for nothing. */
class CannotDealWithItScenario {

    private static final String TAKE_BACK = "I can't do this after all";
    private static final String SEND_ON = "I can't: tell the next now";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson chidi;
    private SchoolPerson nadia;
    private SchoolPerson rowan;
    private String reference = "";

    @BeforeEach
    void aReport() {
        chidi = school.person("Chidi Eze");
        nadia = school.person("Nadia Rahman");
        rowan = school.person("Rowan Price");
        school.person("Alex Morgan");
        school.person("Tomasz Zieli\u0144ski");
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        school.everybodyLooks();
    }

    @Test
    void anAnswerTakenBackHasTheNextPeopleToldAtOnceAndTheReporterLearnsIt() {
        nadia.presses("I've got this");
        school.everybodyLooks();

        nadia.presses(TAKE_BACK);

        assertThat(school.whoReceivedAnything()).contains("Tomasz Zieli\u0144ski", "Chidi Eze");
        assertThat(chidi.sees().text()).contains("who answered can't deal with it after all");
        assertThat(chidi.says(reference).text()).contains("Nadia Rahman (RRP). Not read yet");
        assertThat(nadia.presses("Open").text()).contains("Can't deal with it after all");
    }

    @Test
    void takenBackTwiceItIsToldOnce() {
        nadia.presses("I've got this");
        var card = nadia.newestCardWith(TAKE_BACK).orElseThrow();
        nadia.presses(card, TAKE_BACK, Map.of());
        school.everybodyLooks();

        nadia.presses(card, TAKE_BACK, Map.of());

        assertThat(school.whoReceivedAnything()).isEmpty();
    }

    @Test
    void whoeverIsAskedAndCannotHasTheNextPeopleToldBeforeItIsTime() {
        var card = nadia.newestCardWith(SEND_ON).orElseThrow();
        nadia.presses(card, SEND_ON, Map.of());

        assertThat(school.whoReceivedAnything()).contains("Tomasz Zieli\u0144ski");
        school.everybodyLooks();
        nadia.presses(card, SEND_ON, Map.of());
        assertThat(school.whoReceivedAnything()).as("pressed again").isEmpty();
    }

    @Test
    void atTheEndOfTheStepsTheAdministratorSeesThatSomethingNeedsAttentionAndNotWhat() {
        school.passes(Duration.ofMinutes(29));
        assertThat(rowan.sees().isNothing()).isTrue();

        school.passes(Duration.ofHours(3));

        assertThat(rowan.sees().text())
                .contains("A delivery needs attention")
                .doesNotContain(reference, "Lost device", "Chidi", "RRP");
    }

    @Test
    void atTheEndOfTheStepsEverybodyEntitledIsToldOnceAndMayAnswer() {
        var ewan = school.person("Ewan Mackay");
        school.everybodyLooks();
        school.passes(Duration.ofMinutes(29));
        assertThat(ewan.sees().isNothing()).isTrue();

        school.passes(Duration.ofMinutes(1));

        assertThat(ewan.sees().text()).contains(reference);
        assertThat(chidi.sees().text()).contains("nobody has answered yet", "phone");
        school.passes(Duration.ofHours(2));
        assertThat(ewan.sees().isNothing()).as("told once").isTrue();
        assertThat(nadia.sees().isNothing()).as("asked again").isFalse();
        assertThat(ewan.presses("I've got this").text()).contains("You have this");
    }

    @Test
    void theReporterAndWhoeverIsAskedSeeWhatHappensNextAndWhen() {
        var next = "If nobody has answered by 09:15, these are told as well: Tomasz Zieli\u0144ski";

        assertThat(chidi.says(reference).text()).contains(next).doesNotContain("Alex Morgan (head)");
        assertThat(nadia.newestCardWith("Open").orElseThrow().card().toString()).contains(next);
        assertThat(nadia.presses("Open").text())
                .contains("Who was told", "Sent to Nadia Rahman (RRP). Not read yet. (Teams at 09:00)")
                .contains("What happens next", next);
        nadia.presses("I've got this");
        assertThat(chidi.says(reference).text())
                .contains("is dealing with it. (Teams at 09:00)")
                .contains("I ask again whether it is still with Nadia Rahman");
    }

    @Test
    void whoeverMayReadItSeesWhatNobodyHasAnsweredAndNobodyElseDoes() {
        assertThat(nadia.says("alerts").text()).contains("Nobody has answered yet", reference, "Lost device");
        assertThat(chidi.says("alerts").text()).contains("Only the administrator");
        assertThat(rowan.says("alerts").text()).doesNotContain(reference);

        nadia.presses("I've got this");

        assertThat(nadia.says("alerts").text())
                .contains("Only the administrator")
                .doesNotContain("Nobody has answered yet");
    }

    @Test
    void aCaseThatLostItsTimeIsFoundAndEscalatedAndTheAuditShowsThatItRuns() {
        school.database()
                .getCollection("cases")
                .updateMany(new Document(), new Document("$set", new Document("nextClimb", null)));

        var found = school.bean(AuditOpenCases.class).audit();

        assertThat(found.withoutTime()).isEqualTo(1);
        assertThat(school.whoReceivedAnything()).contains("Tomasz Zieli\u0144ski");
        assertThat(school.bean(AuditOpenCases.class).audit()).isEqualTo(new AuditOpenCases.Found(0, false, 0));
        assertThat(school.get("/actuator/health/audit").body()).contains("UP");
    }
}
