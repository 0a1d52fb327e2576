package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;
import school.signpost.support.TrustFolder;

/** Two schools of one trust in one Teams: Elmbrook and Oakfield. Beth works at both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustScenario {

    private static final String LAPTOP = "ive left my school laptop on the train";
    private static final String CONCERN = "a child told me his dad hits him";
    private static final String NOT_FOUND = "I can't find that for you. Check the reference, or type \"my reports\".";
    private static final Map<String, String> ANSWERS = Map.of("device", "laptop", "place", "train");

    private TestSchool trust;
    private SchoolPerson beth;
    private SchoolPerson chidi;
    private SchoolPerson nadiaHere;
    private SchoolPerson nadiaThere;
    private SchoolPerson samHere;
    private SchoolPerson samThere;
    private SchoolPerson alexHere;
    private SchoolPerson marcus;
    private SchoolPerson ines;

    @BeforeAll
    void opens(@TempDir Path folder) {
        trust = TestSchool.started(
                Map.of("signpost.school", TrustFolder.in(folder).toString()));
    }

    @AfterAll
    void closes() {
        trust.close();
    }

    @BeforeEach
    void everybodyIsThere() {
        trust.beginAgain();
        beth = trust.person("Beth Rowlands");
        chidi = trust.person("Chidi Eze");
        nadiaHere = trust.person("Nadia Rahman");
        nadiaThere = trust.person(TrustFolder.ofElmbrook("Nadia Rahman"));
        samHere = trust.person("Sam Okoro");
        samThere = trust.person(TrustFolder.ofElmbrook("Sam Okoro"));
        alexHere = trust.person("Alex Morgan");
        trust.person(TrustFolder.ofElmbrook("Alex Morgan"));
        marcus = trust.person("Marcus Grant");
        ines = trust.person(TrustFolder.INES);
        trust.everybodyLooks();
    }

    @Test
    void somebodyOfTwoSchoolsIsAskedWhichOnceAndTheReportGoesOnThere() {
        var asked = beth.says(LAPTOP);

        assertThat(asked.text()).contains("Which school is this about?");
        assertThat(asked.buttons()).containsExactly("Elmbrook Primary School", "Oakfield Primary School", "Don't send");

        var form = beth.pressesOn(asked, "Elmbrook Primary School", Map.of());
        assertThat(form.filledIn("device")).isEqualTo("school laptop");
        var sent = beth.pressesOn(form, "Send the report", ANSWERS);

        assertThat(sent.text()).contains("ELM-2027-").contains("Nadia Rahman of Elmbrook");
        assertThat(trust.whoReceivedAnything())
                .containsExactlyInAnyOrder(
                        "Beth Rowlands",
                        "Nadia Rahman of Elmbrook",
                        "Alex Morgan of Elmbrook",
                        "Marcus Grant",
                        "Ines Duarte");
        assertThat(nadiaThere.sees().text()).contains("Beth Rowlands");
    }

    @Test
    void aWorryAboutAChildNamesBothLeadsBeforeItAsksWhichSchool() {
        assertThat(beth.says("a child told me something worrying about home").text())
                .contains("call 999")
                .contains("Sam Okoro of Elmbrook (DSL) on")
                .contains("Sam Okoro (DSL) on")
                .contains("Which school is this about?");
        assertThat(beth.says(LAPTOP).text()).doesNotContain("call 999");
        beth.says("cancel");
    }

    @Test
    void somebodyOfOneSchoolIsNotAsked() {
        var form = chidi.says(LAPTOP);

        assertThat(form.buttons()).contains("Send the report");
        assertThat(chidi.pressesOn(form, "Send the report", ANSWERS).text()).contains("OAK-2027-");
        assertThat(trust.whoReceivedAnything()).doesNotContain("Nadia Rahman of Elmbrook", "Alex Morgan of Elmbrook");
    }

    @Test
    void ownReportsAndReferencesOfBothSchoolsAreFoundWithoutAsking() {
        var elm = reported(beth, "Elmbrook Primary School");
        trust.passes(Duration.ofMinutes(1));
        var oak = reported(beth, "Oakfield Primary School");

        assertThat(beth.says("my reports").text()).contains(elm).contains(oak);
        assertThat(beth.says(elm).text()).contains(elm).contains("Nadia Rahman of Elmbrook");
        assertThat(beth.says(oak).text()).contains(oak).contains("Nadia Rahman (RRP)");
        assertThat(beth.says(elm + " add: it has a blue cover").text()).contains("Added to " + elm);
        assertThat(beth.says("add: and a sticker").text()).contains("Added to " + oak);
    }

    @Test
    void aQuestionIsAnsweredForEachSchoolWhereSomebodyWorks() {
        assertThat(beth.says("who is the DSL").text())
                .contains("Elmbrook Primary School")
                .contains("Sam Okoro of Elmbrook")
                .contains("Oakfield Primary School");
        assertThat(chidi.says("who is the DSL").text()).contains("Sam Okoro").doesNotContain("Elmbrook");
    }

    @Test
    void anAnswersButtonStaysWithItsSchool() {
        var answers = beth.says("who do i tell about a lost laptop");
        var here = answers.buttons().stream()
                .filter(each -> each.startsWith("Report"))
                .findFirst();

        var form = beth.pressesOn(answers, here.orElseThrow(), Map.of());

        assertThat(form.text()).doesNotContain("Which school is this about?");
        assertThat(form.buttons()).contains("The school's");
    }

    @Test
    void nobodyOfTheOtherSchoolFindsOrMayTouchACase() {
        var elm = reported(beth, "Elmbrook Primary School");
        var card = nadiaThere.newestCardWith("I've got this").orElseThrow();
        trust.everybodyLooks();

        assertThat(nadiaHere.says(elm).text().strip()).isEqualTo(NOT_FOUND);
        assertThat(nadiaHere.says("ELM-2027-9876").text().strip()).isEqualTo(NOT_FOUND);
        assertThat(alexHere.says(elm + " add: more").text().strip()).isEqualTo(NOT_FOUND);
        assertThat(nadiaHere.presses(card, "I've got this", Map.of()).text().strip())
                .isEqualTo(NOT_FOUND);
        assertThat(nadiaHere
                        .presses(card, "I've got this", Map.of("school", "elmbrook"))
                        .text()
                        .strip())
                .isEqualTo(NOT_FOUND);
        assertThat(nadiaHere.presses(card, "Open", Map.of()).text().strip()).isEqualTo(NOT_FOUND);
        assertThat(nadiaThere.presses("I've got this").text()).contains("You have this");
    }

    @Test
    void referencesOfEachSchoolCountByThemselves() {
        var elm = number(reported(beth, "Elmbrook Primary School"));
        var oak = number(reported(beth, "Oakfield Primary School"));

        assertThat(number(reported(beth, "Elmbrook Primary School"))).isEqualTo(elm + 1);
        assertThat(number(reported(beth, "Oakfield Primary School"))).isEqualTo(oak + 1);
    }

    @Test
    void whoServesASecondSchoolIsToldThereAndSeesWhatIsTheirsAndNothingElse() {
        var elm = reported(beth, "Elmbrook Primary School");

        assertThat(marcus.sees().text()).contains(elm);
        assertThat(marcus.says(elm).text()).contains(elm);
        var asked = marcus.says(LAPTOP);
        assertThat(asked.buttons()).contains("Elmbrook Primary School", "Oakfield Primary School");

        var restricted = beth.says(CONCERN);
        var offer = beth.pressesOn(restricted, "Elmbrook Primary School", Map.of());
        var told = beth.pressesOn(offer, "Tell Sam Okoro of Elmbrook (DSL) now", Map.of());
        assertThat(marcus.says(reference(told)).text().strip()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theDataProtectionOfficerOfTheTrustServesBothSchools() {
        for (var school : TrustFolder.schools()) {
            var reference = reported(beth, school);

            assertThat(ines.sees().text()).contains(reference);
            assertThat(ines.says(reference).text()).contains(reference);
        }
    }

    @Test
    void aPupilOfOneSchoolIsAPupilToTheTrustAndOnlyTheirOwnLeadIsTold() {
        var toby = trust.pupil();

        assertThat(toby.says("my dad hits me and i am scared to go home").text())
                .contains("I'm for staff");

        assertThat(samHere.sees().notifications()).hasSize(1);
        assertThat(samThere.sees().isNothing()).isTrue();
    }

    @Test
    void somebodyOnNoListIsAskedWhichSchoolAndThenWhetherTheyWorkThere() {
        var casey = trust.stranger("Casey Reed");

        var asked = casey.says(LAPTOP);
        assertThat(asked.buttons()).contains("Elmbrook Primary School", "Oakfield Primary School");
        var works = casey.pressesOn(asked, "Oakfield Primary School", Map.of());
        assertThat(works.text()).contains("work or volunteer here");
        var form = casey.pressesOn(works, "Yes, I work or volunteer here", Map.of());
        var sent = casey.pressesOn(form, "Send the report", ANSWERS);

        assertThat(sent.text()).contains("OAK-2027-");
        assertThat(casey.says("my reports").text()).contains(reference(sent));
        assertThat(trust.whoReceivedAnything()).contains("Nadia Rahman").doesNotContain("Nadia Rahman of Elmbrook");
    }

    @Test
    void dangerComesBeforeTheQuestionWithTheNumbersOfBothSchools() {
        var asked = beth.says("a pupil has a knife right now");

        assertThat(asked.text()).contains("01632 960003").contains("01632 970003");
        assertThat(asked.text().indexOf("999")).isLessThan(asked.text().lastIndexOf("Which school"));
    }

    @Test
    void whoIsOnDutyIsSaidForEachSchoolWhereTheyWork() {
        assertThat(beth.says("who is on duty").text())
                .contains("Elmbrook Primary School")
                .contains("Oakfield Primary School");
        assertThat(chidi.says("who is on duty").text()).doesNotContain("Elmbrook Primary School");
    }

    @Test
    void whoNeverSaysWhichSchoolIsAskedAgainAndThenBothLeadsSpeakToThemAndNeitherReadsIt() {
        beth.says(CONCERN);
        trust.everybodyLooks();

        trust.passes(Duration.ofMinutes(5));
        var nudge = beth.sees();
        assertThat(nudge.text()).contains("This has NOT been sent");
        assertThat(nudge.buttons()).containsExactly("Elmbrook Primary School", "Oakfield Primary School");

        trust.passes(Duration.ofMinutes(10));
        for (var sam : java.util.List.of(samHere, samThere)) {
            assertThat(sam.sees().notifications()).isNotEmpty();
            assertThat(sam.presses("Open").text())
                    .contains("Beth Rowlands")
                    .contains("did not say for which school")
                    .doesNotContain("his dad");
            sam.presses("I've got this");
        }
    }

    @Test
    void whoSaysTooLateWhichSchoolIsLedToTheReportThatWasMadeThere() {
        var asked = beth.says(CONCERN);
        trust.passes(Duration.ofMinutes(15));

        var late = beth.pressesOn(asked, "Oakfield Primary School", Map.of());

        assertThat(late.text())
                .contains("You began this and had not sent it, so Signpost has told Sam Okoro")
                .contains("Your report is OAK-2027-");
        assertThat(beth.cards()).noneMatch(card -> card.card().toString().contains("This has NOT been sent"));
        assertThat(trust.database().getCollection("cases").countDocuments()).isEqualTo(2);
    }

    private String reported(SchoolPerson person, String school) {
        var asked = person.says(LAPTOP);
        var form = person.pressesOn(asked, school, Map.of());
        return reference(person.pressesOn(form, "Send the report", ANSWERS));
    }

    private static String reference(Seen seen) {
        return seen.text().replaceAll("(?s).*?((?:ELM|OAK)-\\d+-\\d+).*", "$1");
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    }
}
