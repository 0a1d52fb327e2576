package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Any worry about an adult goes to the head, however small; the head, and not the reporter, says how serious it is. */
class WorryAboutAnAdultScenario {

    private static final String RECORD = "Record how serious it is";
    private static final String LADO = "Ask the local authority designated officer before the adult is told";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson beth = school.person("Beth Rowlands");
    private final SchoolPerson alex = school.person("Alex Morgan");
    private final SchoolPerson grace = school.person("Grace Adeyemi");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void theReporterIsNotAskedToJudge() {
        var offered = beth.says("i am worried about how a colleague behaves with pupils");

        assertThat(offered.text()).contains("However small, it matters").doesNotContain("harm threshold");
        beth.presses("Tell Alex Morgan (head) now");
        var form = beth.presses("Add details (private form)");
        assertThat(form.text()).contains("What did you see or hear?").doesNotContain("harm threshold");
    }

    @Test
    void theHeadRecordsItAndTheDesignatedOfficerComesFirstUnlessItIsLowLevel() {
        beth.says("i am worried about how a colleague behaves with pupils");
        beth.presses("Tell Alex Morgan (head) now");
        var whole = alex.presses("Open");
        assertThat(whole.text()).contains("To be done").doesNotContain(LADO);

        var form = alex.pressesOn(whole, RECORD, Map.of());
        assertThat(form.text())
                .contains("How do you judge it?")
                .contains("Low-level concern")
                .contains("May meet the harm threshold")
                .contains("Unsure");
        var recorded = alex.pressesOn(form, "Send", Map.of("judgement", "Unsure", "why", "Not clear what was said"));

        assertThat(recorded.text()).contains("Put on record in INC-");
        var after = alex.presses("Open");
        assertThat(after.text()).contains(LADO).contains("Unsure").contains("Not clear what was said");
        var again = alex.pressesOn(after, RECORD, Map.of());
        assertThat(again.text()).contains("On record so far: Unsure");
        alex.pressesOn(again, "Send", Map.of("judgement", "Low-level concern"));
        assertThat(alex.presses("Open").text())
                .doesNotContain(LADO)
                .contains("look for a pattern")
                .contains("Unsure")
                .contains("Low-level concern");
        assertThat(beth.received().toString()).doesNotContain("Low-level").doesNotContain("Unsure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the head shouts at children",
                "Alex Morgan shouts at children",
                "The headteacher touched a child",
                "i'm worried about how the head's been talking to a girl in year 6"
            })
    void aWorryAboutTheHeadThatIsBegunAndNotSentGoesRoundTheHead(String sentence) {
        beth.says(sentence);
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(5));
        school.passes(Duration.ofMinutes(10));

        assertThat(school.whoReceivedAnything()).contains("Grace Adeyemi").doesNotContain("Alex Morgan");
        school.passes(Duration.ofHours(1));
        assertThat(alex.sees().isNothing()).isTrue();
    }

    @Test
    void whomTheSentenceBeginsWithIsOfferedBeforeTheUsualTap() {
        assertThat(beth.says("the head shouts at children").buttons())
                .startsWith("It's about Alex Morgan (head)", "Tell Alex Morgan (head) now");
        assertThat(beth.says("i am worried about how a colleague behaves with pupils")
                        .buttons())
                .startsWith("Tell Alex Morgan (head) now");
    }

    @Test
    void theHeadWhoIsOnlyMentionedIsNotTakenForTheOneItIsAbout() {
        school.person("Sam Okoro");
        beth.says("a child told me his dad hits him and I told the head");
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(5));
        school.passes(Duration.ofMinutes(10));

        assertThat(school.whoReceivedAnything()).contains("Sam Okoro").doesNotContain("Grace Adeyemi");
    }

    @Test
    void nobodyElseMayRecordIt() {
        beth.says("i am worried about how a colleague behaves with pupils");
        beth.presses("It's about Alex Morgan (head)");
        var id = school.database()
                .getCollection("cases")
                .find(new Document("kind", "adult-behaviour"))
                .first()
                .getString("_id");
        var data = Map.<String, Object>of(
                "v", "1", "verb", "case.assess", "id", id, "judgement", "Low-level concern", "why", "nothing in it");

        for (var person : new SchoolPerson[] {alex, beth, school.person("Sam Okoro")}) {
            var answer = school.teams()
                    .deliver(school.bot(), school.teams().dialogSent(person.inTeams(), data))
                    .body();
            assertThat(answer).as(person.name()).contains("I can't find that for you");
        }
        assertThat(grace.pressesOn(grace.presses("Open"), RECORD, Map.of()).text())
                .contains("How do you judge it?");
    }
}
