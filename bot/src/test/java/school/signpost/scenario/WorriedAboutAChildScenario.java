package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** A teaching assistant is worried about a child. Sam is the safeguarding lead, Priya the deputy. */
class WorriedAboutAChildScenario {

    private static final String SECRET = "Jamie in year 4 says uncle hits him";

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson beth = school.person("Beth Rowlands");
    private final SchoolPerson sam = school.person("Sam Okoro");
    private final SchoolPerson priya = school.person("Priya Shah");
    private final SchoolPerson alex = school.person("Alex Morgan");
    private final SchoolPerson rowan = school.person("Rowan Price");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void oneTapTellsTheSafeguardingLead() {
        var answer = beth.says("a child told me something worrying");
        assertThat(answer.text())
                .contains("Tell Sam Okoro (DSL) with the button below, or phone 01632 960003.")
                .contains("What you type here stays in your Teams chat")
                .contains("keep it secret");

        var told = beth.presses("Tell Sam Okoro (DSL) now");

        assertThat(told.text()).contains("INC-2027-");
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Beth Rowlands", "Sam Okoro");
        var alert = sam.sees();
        assertThat(alert.notifications()).allMatch(line -> line.matches("INC-2027-\\d+ needs you now. Open Signpost."));
        assertThat(alert.text()).doesNotContain("Beth").doesNotContain("child").doesNotContain("safeguarding");

        sam.presses("Come and see me now");

        assertThat(beth.sees().text()).contains("Sam Okoro (DSL) read this at 09:00 and says: come and see me now");
        school.passes(Duration.ofDays(1));
        assertThat(priya.sees().isNothing()).isTrue();
        assertThat(alex.sees().isNothing()).isTrue();
    }

    @Test
    void whereItIsNotSureThatItIsAboutAChildTheDangerIsSaidAllTheSame() {
        var answer = beth.says("cant find Tyler anywhere");

        assertThat(answer.text())
                .contains("If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on 01632 960003")
                .contains("I'm not sure what this is about");
        assertThat(answer.buttons()).contains("Concern about a child", "Lost device");
    }

    @Test
    void anOrdinaryReportThatIsNotSureSaysNothingOfDanger() {
        var answer = beth.says("my email is funny");

        assertThat(answer.text()).contains("I'm not sure what this is about").doesNotContain("999");
    }

    @Test
    void detailsGoIntoThePrivateFormAndOnlyTheLeadCanReadThem() {
        beth.says("im worried about a child");
        beth.presses("Tell Sam Okoro (DSL) now");
        var form = beth.presses("Add details (private form)");

        var added = beth.pressesOn(form, "Send", Map.of("words", SECRET, "child", "A child"));

        assertThat(added.text()).contains("Added to INC-").doesNotContain(SECRET);
        var reference = added.text().strip().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        assertThat(rowan.says(reference).text())
                .isEqualTo(rowan.says("INC-2027-9999999".substring(0, 13)).text())
                .contains("I can't find that for you");
        assertThat(sam.presses("Open").text()).contains(SECRET).contains("Beth Rowlands");
        assertThat(allMessagesOf(sam, priya, alex, rowan)).doesNotContain(SECRET);
    }

    @Test
    void immediateDangerPuts999First() {
        var answer = beth.says("a pupil has a knife right now");

        assertThat(answer.text().indexOf("999")).isBetween(0, 400);
        assertThat(answer.text()).contains("01632 960003");
    }

    @Test
    void theNumberIsSaidOnceAndForWhomTheButtonTells() {
        assertThat(beth.says("a pupil has a knife right now").text()).doesNotContain("with the button below");
        assertThat(beth.says("i am worried about how the DSL behaves with pupils")
                        .text())
                .doesNotContain("Tell Sam Okoro (DSL) with the button below");
    }

    @Test
    void whoeverHasBeenToldIsNotPromisedAsSomebodyElse() {
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");

        assertThat(sam.newestCardWith("Open").orElseThrow().card().toString())
                .contains("If nobody has answered by 09:10, these are told as well: Alex Morgan (head).");
    }

    @Test
    void whoIsAskedAgainAndWhenStaysTrueOnEveryCardForAsLongAsNobodyAnswers() {
        beth.says("a child told me something worrying");
        beth.presses("Tell Sam Okoro (DSL) now");
        school.passes(Duration.ofMinutes(20));
        var asked = "Sam Okoro (DSL), Alex Morgan (head)";
        var lasting = "Asked again every 15 minutes until somebody answers: " + asked + ".";
        assertThat(cardOf(alex)).contains("Asked again by 09:35, and every 15 minutes after that", asked);
        assertThat(cardOf(priya)).contains(lasting);

        school.passes(Duration.ofMinutes(45));

        assertThat(cardOf(sam)).contains("Asked again by 10:20, and every 15 minutes after that", asked);
        assertThat(cardOf(alex)).contains("Asked again by 10:20, and every 15 minutes after that", asked);
        assertThat(cardOf(priya)).contains(lasting).doesNotContain("by 09:").doesNotContain("by 10:");
        assertThat(beth.says("my reports").text()).contains("INC-");
        assertThat(beth.presses("Where does it stand?").text()).contains(lasting);
    }

    @Test
    void inAChannelNothingIsTakenButDangerStillPuts999First() {
        var calm = beth.says(school.teams()
                .message(beth.inTeams(), "i lost my laptop")
                .with("conversation.conversationType", "channel"));
        var danger = beth.says(school.teams()
                .message(beth.inTeams(), "a boy has a knife in the playground")
                .with("conversation.conversationType", "channel"));

        assertThat(calm.text()).contains("write to me in our own chat").doesNotContain("999");
        assertThat(danger.text())
                .startsWith("If a child is in danger now, call 999. Then phone Sam Okoro (DSL) on 01632 960003.")
                .contains("write to me in our own chat");
        assertThat(school.whoReceivedAnything()).containsExactly("Beth Rowlands");
    }

    @Test
    void aReportThatIsBegunAndNotSentIsNotForgotten() {
        beth.says("a child told me his dad hits him");
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(5));
        assertThat(beth.sees().text()).contains("This has NOT been sent").contains("01632 960003");
        assertThat(sam.sees().isNothing()).isTrue();

        school.passes(Duration.ofMinutes(10));
        assertThat(sam.sees().notifications()).hasSize(1);
        assertThat(sam.presses("Open").text()).contains("a child told me his dad hits him");
    }

    @Test
    void aReportAboutTheHeadGoesToTheChairAndTheHeadFindsNothing() {
        var grace = school.person("Grace Adeyemi");
        school.everybodyLooks();
        beth.says("i am worried about how a colleague behaves with pupils");

        var told = beth.presses("It's about Alex Morgan (head)");

        assertThat(told.text()).contains("INC-2027-").contains("Grace Adeyemi");
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Beth Rowlands", "Grace Adeyemi");
        var reference = told.text().replaceAll("(?s).*(INC-\\d+-\\d+).*", "$1");
        assertThat(alex.says(reference).text()).contains("I can't find that for you");
        var card = grace.newestCardWith("I've got this").orElseThrow();
        assertThat(alex.presses(card, "I've got this", Map.of()).text()).contains("I can't find that for you");
        school.passes(Duration.ofDays(2));
        assertThat(alex.sees().text()).doesNotContain("INC-");
    }

    @Test
    void somebodyOnNoListMayReportOnceTheySayThatTheyWorkHere() {
        var casey = school.stranger("Casey Reed");
        var asked = casey.says("a child told me something worrying");
        assertThat(asked.text()).contains("work or volunteer here");
        assertThat(asked.buttons()).doesNotContain("Tell Sam Okoro (DSL) now");

        var offered = casey.presses("Yes, I work or volunteer here");
        casey.pressesOn(offered, "Tell Sam Okoro (DSL) now", Map.of());

        assertThat(sam.presses("Open").text()).contains("Casey Reed (not on the staff list");
    }

    @Test
    void aPupilIsSentToAnAdultAndTheLeadIsToldOfSignsOfRisk() {
        var toby = school.pupil();

        assertThat(toby.says("hello").text()).contains("I'm for staff").contains("0800 1111");
        assertThat(sam.sees().isNothing()).isTrue();

        var answer = toby.says("my dad hits me and i am scared to go home");

        assertThat(answer.text()).contains("Please tell an adult you trust").doesNotContain("INC-");
        assertThat(sam.sees().notifications()).hasSize(1);
        assertThat(sam.presses("Open").text()).contains("a pupil, who wrote to Signpost");
        assertThat(toby.sees().text()).doesNotContain("INC-");
    }

    private static String cardOf(SchoolPerson person) {
        return person.newestCardWith("Open").orElseThrow().card().toString();
    }

    private static String allMessagesOf(SchoolPerson... people) {
        var all = new StringBuilder();
        for (var person : people) {
            person.received().forEach(sent -> all.append(sent.body()));
        }
        return all.toString();
    }
}
