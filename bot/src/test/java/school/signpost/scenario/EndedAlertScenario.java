package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** Somebody who is asked ends an alert with a reason: nobody else is told, the reporter hears who it was, and it can go on. */
class EndedAlertScenario {

    private static final String END = "It's dealt with: end this";
    private static final String GO_ON = "Go on after all";
    private static final String WHY = "The lost property office rang me before this came.";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson chidi;
    private SchoolPerson nadia;
    private String reference = "";

    @BeforeEach
    void aReport() {
        chidi = school.person("Chidi Eze");
        nadia = school.person("Nadia Rahman");
        school.person("Alex Morgan");
        school.person("Tomasz Zieli\u0144ski");
        chidi.says("ive left my school laptop on the train");
        var sent = chidi.presses("Send the report", Map.of("device", "Laptop 14", "place", "the 7:42 train"));
        reference = sent.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        school.everybodyLooks();
    }

    @Test
    void theClimbingEndsAndTheReporterHearsWhoEndedItAndWhyInPlainWords() {
        var form = nadia.pressesOn(nadia.presses("Open"), END, Map.of());
        assertThat(form.text()).contains("The reporter is told who ended it", "It was raised by mistake");

        assertThat(ends(form, "DEALT_WITH").text()).contains("Ended. Nobody else is told any more.");

        assertThat(chidi.sees().text())
                .contains(reference, "Nadia Rahman (RRP) ended this at 09:00: it has been dealt with.", "add:", "phone")
                .doesNotContain(WHY);
        assertThat(chidi.says(reference).text()).contains("Nadia Rahman (RRP) ended this at 09:00");
        school.everybodyLooks();
        school.passes(Duration.ofDays(5));
        assertThat(school.whoReceivedAnything()).isEmpty();
    }

    @Test
    void whatWasWrittenIsSealedAndReadByWhoeverMayReadTheCase() {
        ends(nadia.pressesOn(nadia.presses("Open"), END, Map.of()), "MISTAKE");

        assertThat(nadia.presses("Open").text()).contains("Ended: It was raised by mistake. " + WHY);
        assertThat(school.everythingStored()).noneMatch(line -> line.contains("rang me before this"));
    }

    @Test
    void withoutAReasonInTheirOwnWordsTheFormStays() {
        var form = nadia.pressesOn(nadia.presses("Open"), END, Map.of());

        var again = nadia.pressesOn(form, "End this", Map.of("reason", "PRACTICE", "why", "  "));

        assertThat(again.buttons()).contains("End this");
        assertThat(chidi.sees().isNothing()).isTrue();
    }

    @Test
    void everybodysCardShowsItAndWhoeverIsAskedHasItGoOn() {
        ends(nadia.pressesOn(nadia.presses("Open"), END, Map.of()), "PRACTICE");
        var card = nadia.newestCardWith(GO_ON).orElseThrow();
        assertThat(card.card().toString()).contains("it was practice");
        school.everybodyLooks();

        assertThat(nadia.presses(card, GO_ON, Map.of()).text()).contains("Waiting for somebody to answer");

        assertThat(chidi.sees().text()).contains("it goes on after all");
        school.everybodyLooks();
        school.passes(Duration.ofMinutes(15));
        assertThat(school.whoReceivedAnything()).contains("Tomasz Zieli\u0144ski");
        assertThat(nadia.presses("Open").text()).contains("It goes on after all.");
    }

    @Test
    void endedTwiceTheReporterHearsItOnce() {
        var form = nadia.pressesOn(nadia.presses("Open"), END, Map.of());
        ends(form, "DEALT_WITH");
        school.everybodyLooks();

        ends(form, "MISTAKE");

        assertThat(school.whoReceivedAnything()).isEmpty();
    }

    private Seen ends(Seen form, String reason) {
        var answer = nadia.pressesOn(form, "End this", Map.of("reason", reason, "why", WHY));
        school.settle();
        return answer;
    }
}
