package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Staff ask what the policy says; the administrator tries it out. Nobody is told anything by asking. */
class AskThePolicyScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private final SchoolPerson chidi = school.person("Chidi Eze");
    private final SchoolPerson rowan = school.person("Rowan Price");
    private final SchoolPerson sam = school.person("Sam Okoro");
    private final SchoolPerson nadia = school.person("Nadia Rahman");

    @BeforeEach
    void everybodyIsThere() {
        school.everybodyLooks();
    }

    @Test
    void whoDoITellIsAnsweredWithNamesNumbersClauseAndOneTap() {
        var answer = chidi.says("who do I tell about a lost laptop?");

        assertThat(answer.text())
                .contains("Lost device: who to tell")
                .contains("Nadia Rahman (RRP), 01632 960007")
                .contains("Your school's policy: Incident reporting, 7.2")
                .contains("Report it now, even if you think it will turn up. (must; Incident reporting, 7.2)")
                .contains("the taxi firm, the venue. (your school's choice)");
        assertThat(answer.buttons()).contains("Report this now: Lost device", "Everybody to ask");
        assertThat(school.whoReceivedAnything()).containsExactly("Chidi Eze");
        assertThat(cases()).isZero();
    }

    @Test
    void theTapStartsTheReportAndAnOldAnswerStartsANewOne() {
        chidi.says("who do I tell about a lost laptop?");
        var answer = chidi.newestCardWith("Report this now: Lost device").orElseThrow();

        for (int report = 1; report <= 2; report++) {
            var asked = chidi.presses(answer, "Report this now: Lost device", Map.of());
            var form = chidi.pressesOn(asked, "The school's", Map.of());
            var sent = chidi.pressesOn(form, "Send the report", Map.of("device", "laptop", "place", "bus"));
            assertThat(sent.text()).contains("INC-2027-");
            assertThat(cases()).isEqualTo(report);
        }
        assertThat(nadia.sees().notifications()).isNotEmpty();
    }

    @Test
    void aQuestionThatSpeaksOfAChildAtRiskIsAReportAndIsAnsweredToo() {
        var answer = chidi.says("who do I tell about a child with bruises who is scared to go home");

        assertThat(answer.text()).contains("01632 960003");
        assertThat(answer.buttons()).anyMatch(button -> button.startsWith("Tell Sam Okoro"));
        school.passes(Duration.ofMinutes(16));
        assertThat(sam.sees().isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who is the DSL | Sam Okoro, 01632 960003",
                "who's the designated safeguarding lead? | Deputy: Priya Shah",
                "who is our e-safety lead | Ewan Mackay",
                "who is the information asset owner | Nobody at present; ask Alex Morgan (head), 01632 960004",
                "who is responsible for viruses | Suspected virus: who to tell",
                "what is our password rule | Change it at least every 90 days. (must; 8.1)",
                "what is our password rule | It contains each of these: a capital letter, a digit. (should; 8.2)",
                "what is our password rule | How to change it here: On a school computer press Ctrl, Alt and Delete",
                "how long must my password be | It has at least 10 characters. (must; 8.1)",
                "can I use my own phone | Only in the staff room, in breaks, and never for photographs of pupils. (must; 3.7)",
                "what does the policy say about installing software | Ask first: Marcus Grant (Network manager), 01632 960009",
                "what is the policy on marking | Most papers are OFFICIAL.",
                "what does the policy say about leavers | Their accounts are removed within 7 days. (must; 10.2)",
                "do I have to sign the acceptable use agreement | On starting here, within 14 days.",
                "what's the DSL's number | Sam Okoro, 01632 960003",
                "how long does my pasword need to be | It has at least 10 characters. (must; 8.1)",
                "do i need permission to download an app for my class | Ask first: Marcus Grant (Network manager)",
                "how often is the policy reviewed | This policy: every 2 years. (must; 1.4)",
                "how long are reports kept | A closed report is kept for 7 years. (your school's choice)",
                "is there a dress code | The policy does not say"
            })
    void itIsAnsweredFromThePolicy(String question, String answer) {
        assertThat(chidi.says(question).text()).contains(answer);
        assertThat(school.whoReceivedAnything()).containsExactly("Chidi Eze");
        assertThat(cases()).isZero();
    }

    @Test
    void whereThePolicyIsSilentItSaysSoAndNamesTheHead() {
        var answer = chidi.says("what does the policy say about dinosaurs");

        assertThat(answer.text())
                .contains("The policy does not say")
                .contains("your school's choice")
                .contains("Ask Alex Morgan (head), 01632 960004")
                .doesNotContain("dinosaurs");
    }

    @Test
    void theContactCardNamesEverybodyAndPhonesTheLeadWithOneTap() {
        var card = chidi.says("contacts");

        assertThat(card.text())
                .contains("Designated Safeguarding Lead", "Sam Okoro, 01632 960003", "Outside school", "call 999")
                .doesNotContain("Signpost administrator");
        assertThat(card.buttons()).contains("Phone Sam Okoro (DSL)");
        assertThat(chidi.says("help").buttons()).contains("Who to turn to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ive left my school laptop on the train, who do I tell",
                "someone nicked my ipad",
                "my own phone was stolen with school emails on it",
                "a child told me something worrying",
                "where is my laptop",
                "how do i stop pop ups on my laptop",
                "I emailed the wrong parent, who do I tell"
            })
    void aReportIsAReport(String sentence) {
        assertThat(chidi.says(sentence).text()).doesNotContain("who to tell").doesNotContain("Which do you mean?");
        assertThat(school.database().getCollection("chats").find().into(new java.util.ArrayList<>()))
                .anyMatch(chat -> chat.toJson().contains("draft"));
    }

    @Test
    void theAdministratorTriesThePolicyOutAndNothingIsSentOrKept() {
        rowan.says("help");
        school.everybodyLooks();
        var before = school.everythingStored();

        var answer = rowan.says("who would be told if Chidi Eze lost a laptop on Saturday at 22:00");

        assertThat(answer.text())
                .contains("Lost device: who would be told")
                .contains("If Chidi Eze reports this on Saturday")
                .contains("Nadia Rahman, Relevant responsible person (told although school is closed)")
                .contains("Step 2, at 22:15 if nobody has answered")
                .contains("Nothing is sent and nothing is kept");
        assertThat(school.everythingStored()).isEqualTo(before);
        assertThat(school.whoReceivedAnything()).containsExactly("Rowan Price");
    }

    @Test
    void restrictedKindsCanBeTriedToo() {
        var answer = rowan.says("who would be told if Beth Rowlands reports adult-behaviour about the head");

        assertThat(answer.text())
                .contains("If Beth Rowlands reports this about Alex Morgan")
                .contains("Grace Adeyemi, Chair of governors")
                .contains("It is about whoever is Headteacher");
        assertThat(cases()).isZero();
    }

    @Test
    void whatIsNotClearIsAskedInAForm() {
        var form = rowan.says("who would be told");
        assertThat(form.text()).contains("Who would be told?");

        var wrong = rowan.presses("Show who would be told", Map.of("kind", "lost-device", "by", "Chidi Ese"));
        assertThat(wrong.text()).contains("Did you mean: Chidi Eze?");

        var right = rowan.pressesOn(
                wrong, "Show who would be told", Map.of("kind", "lost-device", "by", "Chidi Eze", "at", "10:00"));
        assertThat(right.text()).contains("If Chidi Eze reports this");
        assertThat(rowan.pressesOn(right, "Try something else", Map.of()).filledIn("by"))
                .isEqualTo("Chidi Eze");
    }

    @Test
    void anybodyElseIsToldWhoIsToldForThemAndNoMore() {
        var answer = chidi.says("who would be told if I lost a laptop");

        assertThat(answer.text())
                .contains("Only your school's administrator can try the policy out")
                .contains("Nadia Rahman (RRP)")
                .doesNotContain("Step 2");
    }

    @Test
    void whoIsOnNoListIsAskedFirstWhetherTheyWorkHereAndPupilsAreSentToAnAdult() {
        var casey = school.stranger("Casey Reed");
        casey.installs();
        for (var question : List.of("who is the DSL", "contacts", "who would be told if I lost a laptop")) {
            assertThat(casey.says(question).text())
                    .contains("Do you work or volunteer here?")
                    .doesNotContain("Okoro")
                    .doesNotContain("Rahman");
            assertThat(school.pupil().says(question).text())
                    .contains("I'm for staff")
                    .doesNotContain("Okoro");
        }
        casey.presses("Yes, I work or volunteer here");
        assertThat(casey.says("who is the DSL").text()).contains("Sam Okoro");
    }

    private long cases() {
        return school.database().getCollection("cases").countDocuments();
    }
}
