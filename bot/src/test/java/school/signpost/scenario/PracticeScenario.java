package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/** An administrator practises an alert: the people of a role are asked to press one button, and nothing else happens. */
class PracticeScenario {

    private static final String SEEN = "I have seen this practice";
    /** The shortest time that any step of the example policy gives the safeguarding lead. */
    private static final Duration STEP = Duration.ofMinutes(10);

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson rowan;
    private SchoolPerson sam;
    private SchoolPerson priya;
    private SchoolPerson chidi;
    private SchoolPerson alex;

    @BeforeEach
    void nobodyHasPractisedYet() {
        school.database().getCollection("reachability").deleteMany(new Document());
        rowan = school.person("Rowan Price");
        sam = school.person("Sam Okoro");
        priya = school.person("Priya Shah");
        chidi = school.person("Chidi Eze");
        alex = school.person("Alex Morgan");
        school.everybodyLooks();
    }

    @Test
    void theHolderPressesTheButtonAndTheAdministratorSeesAfterHowLong() {
        assertThat(rowan.says("drill dsl").text()).contains("PRACTICE started", "Sam Okoro (DSL)");

        var card = sam.sees();
        school.passes(Duration.ofMinutes(2));
        var thanks = sam.presses(SEEN);

        assertThat(card.notifications()).containsExactly("PRACTICE. This is not a real alert");
        assertThat(card.text())
                .contains("Nothing has happened.", "Rowan Price is practising", "Designated Safeguarding Lead")
                .doesNotContain("INC-");
        assertThat(card.buttons()).containsExactly(SEEN);
        assertThat(thanks.text()).contains("You answered after 2 minutes");
        assertThat(rowan.sees().text())
                .contains(
                        "PRACTICE: Designated Safeguarding Lead", "Sam Okoro", "Answered after 2 minutes.", "is over");
        assertThat(priya.sees().isNothing()).isTrue();
    }

    @Test
    void whereNobodyAnswersTheDeputiesAreAskedAndThenItEnds() {
        rowan.says("drill for the safeguarding lead");

        school.passes(STEP.minusSeconds(1));
        assertThat(priya.sees().isNothing()).isTrue();
        school.passes(Duration.ofSeconds(1));
        assertThat(priya.sees().text()).contains("PRACTICE");
        assertThat(rowan.says("drill").text()).contains("still running", "Has not answered.");
        school.passes(STEP);

        assertThat(rowan.sees().text())
                .contains("Sam Okoro", "Priya Shah (deputy)", "Has not answered.", "This practice is over.");
        school.passes(Duration.ofHours(1));
        assertThat(school.whoReceivedAnything()).doesNotContain("Rowan Price", "Priya Shah");
    }

    @Test
    void nobodyIsAskedTwiceHoweverOftenItIsStartedAndPressed() {
        rowan.says("drill dsl");
        assertThat(rowan.says("drill dsl").text()).contains("still running");
        assertThat(rowan.says("drill head").text()).contains("PRACTICE: Designated Safeguarding Lead");

        school.passes(Duration.ofMinutes(1));
        var card = sam.newestCardWith(SEEN).orElseThrow();
        sam.presses(card, SEEN, Map.of());
        school.passes(Duration.ofMinutes(3));

        assertThat(sam.presses(card, SEEN, Map.of()).text()).contains("You answered after 1 minute.");
        assertThat(sam.cards())
                .filteredOn(each -> each.card().toString().contains("PRACTICE"))
                .hasSize(1);
        assertThat(rowan.sees().text()).containsOnlyOnce("Answered after 1 minute.");
    }

    @Test
    void whileOneRunsTheOneThatIsAskedForIsSaidNotToHaveStarted() {
        rowan.says("drill dsl");

        assertThat(rowan.says("drill head").text())
                .contains(
                        "A practice for Headteacher was not started",
                        "the one for Designated Safeguarding Lead is not over",
                        "Has not answered.");
        assertThat(alex.sees().isNothing()).isTrue();
        assertThat(rowan.says("drill").text()).contains("still running").doesNotContain("not started");

        sam.presses(SEEN);
        assertThat(rowan.says("drill head").text()).contains("PRACTICE started");
    }

    @Test
    void itIsNeverACase() {
        rowan.says("drill dsl");
        sam.presses(SEEN);
        school.passes(Duration.ofHours(2));

        assertThat(school.everythingStored()).noneMatch(line -> line.startsWith("cases ") || line.startsWith("audit"));
        assertThat(rowan.says("alerts").text()).contains("Everything has been delivered");
        assertThat(school.get("/actuator/prometheus").body()).doesNotContain("Practice", "PRACTICE");
    }

    @Test
    void anAnswerAfterTheEndIsKeptToo() {
        rowan.says("drill dsl");
        school.passes(STEP.multipliedBy(2));

        assertThat(sam.presses(SEEN).text()).contains("You answered after 20 minutes");
        assertThat(practices().getFirst().toJson()).contains("answeredAt");
    }

    @Test
    void theRoleIsChosenByAButtonWhereItIsNotTyped() {
        var choice = rowan.says("drill");

        assertThat(choice.buttons())
                .contains("Designated Safeguarding Lead", "Headteacher")
                .doesNotContain("Line manager");
        rowan.pressesOn(choice, "Headteacher", Map.of());
        assertThat(alex.newestCardWith(SEEN)).isPresent();
    }

    @Test
    void fromAnybodyElseADrillIsSomethingThatHappenedAndTheirButtonsDoNothing() {
        var card = rowan.says("drill");
        Seen heard = chidi.says("drill stolen from the workshop");
        rowan.pressesOn(card, "Designated Safeguarding Lead", Map.of());
        school.settle();
        var asked = sam.newestCardWith(SEEN).orElseThrow();

        assertThat(heard.text()).doesNotContain("PRACTICE");
        assertThat(chidi.presses(asked, SEEN, Map.of()).text()).contains("I can't find that for you");
        assertThat(chidi.pressesOn(card, "Headteacher", Map.of()).text()).contains("I can't find that for you");
        assertThat(practices()).hasSize(1);
        assertThat(practices().getFirst().toJson()).doesNotContain("answeredAt\": {");
    }

    @Test
    void whoeverCannotBeReachedIsSeenByTheAdministrator() {
        school.teams().refuses(sam.inTeams(), 403, "ConversationBlockedByUser");
        rowan.says("drill dsl");
        school.settle();

        assertThat(rowan.says("alerts").text()).contains("Sam Okoro, Teams", "Given up");
    }

    private List<Document> practices() {
        return school.database().getCollection("reachability").find().first().getList("drills", Document.class);
    }
}
