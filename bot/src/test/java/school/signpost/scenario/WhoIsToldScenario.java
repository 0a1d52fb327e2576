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
import school.signpost.policy.loading.LoadedPolicies;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.Seen;
import school.signpost.support.TestSchool;

/**
 * The corners of a route, at the example school with a few changes: nobody is information asset owner, the document leaves
 * open who "the appropriate person" is for a phishing e-mail, and the staff list names no line manager for Chidi.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoIsToldScenario {

    private static final String NOT_FOUND = "I can't find that for you. Check the reference, or type \"my reports\".";
    private static final String LAPTOP = "ive left my school laptop on the train";
    private static final Map<String, String> ANSWERS = Map.of("device", "laptop", "place", "train");

    private SchoolFolder folder;
    private TestSchool school;
    private SchoolPerson chidi;
    private SchoolPerson mei;
    private SchoolPerson beth;
    private SchoolPerson nadia;
    private SchoolPerson ewan;
    private SchoolPerson alex;
    private SchoolPerson tomasz;
    private SchoolPerson grace;
    private SchoolPerson hugh;
    private SchoolPerson olivia;
    private SchoolPerson sam;
    private SchoolPerson rowan;
    private SchoolPerson marcus;

    @BeforeAll
    void opens(@TempDir Path at) {
        folder = SchoolFolder.in(at)
                .withPolicy(policy -> policy.replace(
                                ", holders: [], same-as: head, source: school-choice }", ", holders: [] }")
                        .replaceFirst(
                                "(unsolicited-email:\\n.*\\n.*\\n.*within: PT2H)",
                                "$1, left-open: the appropriate person"))
                .withStaff(rows -> rows.replaceFirst("(Chidi Eze,[^,]*,staff),nadia.rahman@school.example", "$1,"));
        school = TestSchool.started(Map.of("signpost.school", folder.path().toString()));
    }

    @AfterAll
    void closes() {
        school.close();
    }

    @BeforeEach
    void everybodyIsThere() {
        school.beginAgain();
        chidi = school.person("Chidi Eze");
        mei = school.person("Mei Tan");
        beth = school.person("Beth Rowlands");
        nadia = school.person("Nadia Rahman");
        ewan = school.person("Ewan Mackay");
        alex = school.person("Alex Morgan");
        tomasz = school.person("Tomasz Zieliński");
        grace = school.person("Grace Adeyemi");
        hugh = school.person("Hugh Pemberton");
        olivia = school.person("Olivia Bennett");
        sam = school.person("Sam Okoro");
        rowan = school.person("Rowan Price");
        marcus = school.person("Marcus Grant");
        school.everybodyLooks();
    }

    @Test
    void whereTheListNamesNoLineManagerTheReporterIsAskedAndThatPersonIsTold() {
        var form = chidi.says("i got an offensive email");
        assertThat(form.text()).contains("Who is your line manager?");

        var sent = chidi.pressesOn(
                form,
                "Send the report",
                Map.of("sender", "somebody", "reporter-line-manager", school.staffId("Mei Tan")));

        assertThat(sent.text()).contains("Mei Tan (Line manager)");
        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Chidi Eze", "Mei Tan");
        assertThat(mei.sees().text()).contains("Line manager, as the reporter says");
    }

    @Test
    void whereNobodyCanSayTheNextStepIsToldAtOnce() {
        var form = chidi.says("i got an offensive email");

        chidi.pressesOn(form, "Send the report", Map.of("sender", "somebody", "reporter-line-manager", "nobody"));

        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Chidi Eze", "Ewan Mackay");
        assertThat(ewan.presses("Open").text()).contains("Nobody holds the role Line manager");
    }

    @Test
    void aReportByOneTapWaitsForNoQuestionItsDetailsAskAndTheLineManagerIsToldThen() {
        folder.withPolicy(policy -> policy.replaceFirst(
                "(?s)(  safeguarding-concern:\n    steps:\n).*?\n    repeat-every",
                "$1      - { tell: { all: [line-manager] }, within: PT10M }\n"
                        + "      - { tell: { all: [dsl] }, within: PT10M }\n    repeat-every"));
        reloaded();
        chidi.says("a child told me something worrying");
        chidi.presses("Tell your line manager now");
        assertThat(school.whoReceivedAnything()).contains("Sam Okoro").doesNotContain("Mei Tan");
        var form = chidi.presses("Add details (private form)");
        assertThat(form.text()).contains("Who is your line manager?");
        school.everybodyLooks();

        chidi.pressesOn(form, "Send", Map.of("reporter-line-manager", school.staffId("Mei Tan")));

        assertThat(school.whoReceivedAnything()).contains("Mei Tan").doesNotContain("Sam Okoro");
        assertThat(mei.presses("Open").text()).contains("The reporter said who their line manager is.");
        assertThat(chidi.presses("Add details (private form)").text()).doesNotContain("Who is your line manager?");
    }

    @Test
    void whoHasALineManagerIsNotAsked() {
        assertThat(mei.says("i got an offensive email").text()).doesNotContain("Who is your line manager?");
        mei.says("cancel");
    }

    @Test
    void inPlaceOfAVacantRoleTheNextStepIsToldAtOnceAndTheRestAsUsual() {
        reportsALaptop(chidi);

        assertThat(school.whoReceivedAnything())
                .containsExactlyInAnyOrder(
                        "Chidi Eze", "Nadia Rahman", "Alex Morgan", "Tomasz Zieliński", "Marcus Grant");
        assertThat(nadia.presses("Open").text()).contains("Nobody holds the role Information Asset Owner");
    }

    @Test
    void whereTheDocumentLeavesOpenWhomToTellBothSidesReadThatTheSchoolChose() {
        var form = chidi.says("i got a phishing email");
        chidi.pressesOn(chidi.pressesOn(form, "Only read it", Map.of()), "Send the report", Map.of());

        assertThat(marcus.sees().text()).contains("the appropriate person").contains("your school's choice");
        assertThat(chidi.sees().text()).contains("the appropriate person").contains("your school's choice");
    }

    @Test
    void aCompanyBehindAMailboxIsToldByThePersonThePolicyNamesWhoConfirmsIt() {
        var form = chidi.says("i think i have a virus, a message says my files are locked");
        chidi.pressesOn(form, "Send the report", Map.of("device", "a laptop", "what", "locked"));
        assertThat(olivia.sees().text())
                .contains("Your policy sends this to ICT support company (01632 960014)")
                .contains("without naming a child");
        school.everybodyLooks();

        olivia.presses("I've told ICT support company");

        assertThat(chidi.sees().text()).contains("has told ICT support company");
        assertThat(school.database()
                        .getCollection("cases")
                        .find(new org.bson.Document("kind", "suspected-virus"))
                        .first()
                        .toJson())
                .contains("\"mailbox/ict-support\"");
    }

    @Test
    void whomTheHandlerNamesLaterLosesTheirCardAndWhatTheyHadSeenStaysOnRecord() {
        var reference = reference(reportsALaptop(chidi));
        alex.presses("Open");
        var alexsCard = alex.newestCardWith("I've got this").orElseThrow();
        school.everybodyLooks();

        var form = nadia.pressesOn(nadia.presses("Open"), "It is about somebody who works here", Map.of());
        var named = nadia.pressesOn(form, "Name them", Map.of("about-person", school.staffId("Tomasz Zieliński")));

        assertThat(named.text()).contains("Noted");
        assertThat(tomasz.cards()).noneMatch(card -> card.card().toString().contains(reference));
        assertThat(tomasz.says(reference).text().strip()).isEqualTo(NOT_FOUND);
        assertThat(tomasz.says("my reports").text()).doesNotContain(reference);
        assertThat(nadia.presses("Open").text())
                .contains("By then Tomasz Zieliński had been sent the card.")
                .contains("Tomasz Zieliński is told no more.");
        assertThat(alex.presses(alexsCard, "I've got this", Map.of()).text()).contains("You have this");
    }

    @Test
    void whoeverIsNamedAfterBeingAskedTwiceLosesBothCardsAndTheReporterReadsWhomToPhoneNow() {
        var reference = reference(reportsALaptop(chidi));
        school.passes(Duration.ofMinutes(16));
        assertThat(tomasz.cards())
                .filteredOn(card -> card.sent().toString().contains(reference))
                .as("a card, and where it was before")
                .hasSize(2);
        school.everybodyLooks();

        names(nadia.presses("Open"), "Tomasz Zieliński");

        assertThat(tomasz.cards()).noneMatch(card -> card.sent().toString().contains(reference));
        assertThat(chidi.sees().text())
                .contains("Sent to Nadia Rahman (RRP). Not read yet.")
                .contains("phone 01632 960007")
                .doesNotContain("Tomasz");
        assertThat(school.database()
                        .getCollection("cases")
                        .countDocuments(new org.bson.Document("notices.state", "PARKED")))
                .isZero();
    }

    @Test
    void whoeverHearsNothingIsNeverSentToTheTelephoneOfWhomItConcerns() {
        folder.withPolicy(policy -> policy.replace("    phone: \"01632 960004\"\n", ""));
        reloaded();
        try {
            beth.says("a child told me something worrying about home");
            beth.sees();
            var told = beth.presses("It's about Sam Okoro (DSL)");

            assertThat(told.text()).doesNotContain("01632 960003");
            assertThat(school.whoReceivedAnything()).contains("Alex Morgan").doesNotContain("Sam Okoro");
            assertThat(beth.sees().text()).contains("Alex Morgan").doesNotContain("01632 960003");
        } finally {
            folder.withPolicy(policy -> policy.replace(
                    "deputies: [tomasz.zielinski@school.example]\n",
                    "deputies: [tomasz.zielinski@school.example]\n    phone: \"01632 960004\"\n"));
            reloaded();
        }
    }

    @Test
    void aLeadWhoHasLeftIsNotNamedAsTheOneToPhoneOrTell() {
        folder.withStaff(rows -> rows.replace(",2018-01-08,,", ",2018-01-08,2026-01-01,"));
        reloaded();
        try {
            var offered = beth.says("a child told me something worrying about home");

            assertThat(offered.buttons())
                    .contains("Tell Priya Shah (DSL) now")
                    .doesNotContain("It's about Sam Okoro (DSL)");
            assertThat(beth.says("help").text()).contains("Then phone Priya Shah (DSL)");
        } finally {
            folder.withStaff(rows -> rows.replace(",2018-01-08,2026-01-01,", ",2018-01-08,,"));
            reloaded();
        }
    }

    @Test
    void aCardThatHoldsOtherCasesAsWellLosesOnlyTheOneThatConcernsItsReader() {
        var first = reference(reportsALaptop(chidi));
        var second = reference(reportsALaptop(mei));
        assertThat(tomasz.cards())
                .anyMatch(card -> card.card().toString().contains(first)
                        && card.card().toString().contains(second));

        var opened = nadia.presses("Open");
        assertThat(opened.text()).contains(first);
        names(opened, "Tomasz Zieliński");

        assertThat(tomasz.cards()).noneMatch(card -> card.card().toString().contains(first));
        assertThat(tomasz.cards()).anyMatch(card -> card.card().toString().contains(second));
    }

    @Test
    void aboutTheHeadAfterTheHeadHadReadItNobodyUnderTheHeadDecidesAndTheChairIsTold() {
        var reference = reference(reportsALaptop(chidi));
        alex.presses("Open");
        var card = nadia.newestCardWith("I've got this").orElseThrow();
        school.everybodyLooks();

        chidi.pressesOn(
                chidi.presses("Add something"),
                "Send",
                Map.of("text", "it was taken", "about-person", school.staffId("Alex Morgan")));

        assertThat(school.whoReceivedAnything()).contains("Grace Adeyemi").doesNotContain("Hugh Pemberton");
        assertThat(alex.says(reference).text().strip()).isEqualTo(NOT_FOUND);
        assertThat(nadia.presses(card, "I've got this", Map.of()).text().strip())
                .isEqualTo(NOT_FOUND);
        assertThat(grace.presses("Open").text())
                .contains("By then Alex Morgan had been sent the card, had opened the report.");
    }

    @Test
    void theHeadWhoIsTheVictimIsToldAsUsual() {
        var form = chidi.says("someone nicked my ipad");
        var asked = chidi.pressesOn(form, "The school's", Map.of());
        chidi.pressesOn(asked, "Send the report", Map.of("device", "ipad", "more", "it is the head's"));

        assertThat(school.whoReceivedAnything()).contains("Alex Morgan").doesNotContain("Grace Adeyemi");
    }

    @Test
    void aboutTheChairTheReporterPhonesOutsideIsAskedAgainUntilTheySaySoAndThenItSaysWhen() {
        beth.says("i am worried about how a colleague behaves with pupils");
        var told = beth.presses("It's about Grace Adeyemi (chair)");
        assertThat(told.text()).contains("01632 960002");
        assertThat(school.whoReceivedAnything()).containsExactly("Beth Rowlands");
        school.everybodyLooks();

        school.passes(Duration.ofHours(2));
        assertThat(beth.sees().notifications()).hasSizeGreaterThanOrEqualTo(2);

        assertThat(beth.presses("I have phoned").text())
                .contains("that you have phoned")
                .containsPattern("You said at \\d\\d:\\d\\d");
        school.passes(Duration.ofDays(1));
        assertThat(beth.sees().isNothing()).isTrue();
    }

    @Test
    void whomEverybodyLeftAnswersToIsNotDecidedAboutAndAReporterItConcernsHearsNoMore() {
        var reference = reference(reportsALaptop(alex));
        var seen = nadia.presses("Open");
        school.everybodyLooks();

        nadia.pressesOn(
                nadia.pressesOn(seen, "It is about somebody who works here", Map.of()),
                "Name them",
                Map.of("about-person", school.staffId("Alex Morgan")));
        school.passes(Duration.ofMinutes(29));
        assertThat(hugh.sees().text()).as("before the end of the steps").doesNotContain(reference);
        school.passes(Duration.ofHours(3));

        assertThat(alex.sees().text()).doesNotContain(reference);
        assertThat(alex.says(reference).text().strip()).isEqualTo(NOT_FOUND);
        assertThat(alex.says("my reports").text()).doesNotContain(reference);
        assertThat(grace.sees().text()).contains(reference);
        assertThat(hugh.sees().text()).as("entitled as the chair's deputy").contains(reference);
    }

    @Test
    void aPupilsCaseThatNobodyMayBeToldOfReachesTheAdministratorsWithoutAWordOfIt() {
        folder.withPolicy(policy -> policy.replaceFirst(
                "(?s)(  safeguarding-concern:\n    steps:\n).*?\n    repeat-every",
                "$1      - { tell: { all: [information-asset-owner] }, within: PT10M }\n    repeat-every"));
        reloaded();

        school.pupil().says("my dad hits me and i am scared to go home");

        var attention = rowan.sees().text();
        assertThat(attention)
                .contains("A delivery needs attention")
                .doesNotContain("INC-")
                .doesNotContain("dad");
        assertThat(sam.sees().isNothing()).isTrue();
    }

    @Test
    void anAdministratorSeesWhichRolesNobodyHoldsAndNobodyElseDoes() {
        assertThat(rowan.says("gaps").text())
                .contains("Information Asset Owner: nobody holds it and nobody stands in")
                .contains("Lost device");
        assertThat(alex.says("gaps").text().strip()).isEqualTo(NOT_FOUND);
    }

    @Test
    void whoJoinsTheStaffListLaterKeepsSightOfTheirReport() {
        var casey = school.stranger("Casey Reed");
        var works = casey.says(LAPTOP);
        var form = casey.pressesOn(works, "Yes, I work or volunteer here", Map.of());
        var reference = reference(casey.pressesOn(form, "Send the report", ANSWERS));

        folder.withStaff(rows -> rows.stripTrailing() + "\ncasey.reed@school.example,Casey Reed,"
                + casey.inTeams().aadObjectId() + ",staff,ewan.mackay@school.example,2026-01-01,,\n");
        reloaded();

        assertThat(casey.says(reference).text()).contains(reference).contains("Nadia Rahman");
        assertThat(casey.says("my reports").text()).contains(reference);
        assertThat(casey.says("add: it is the grey one").text()).contains("Added to " + reference);
    }

    private void names(Seen opened, String subject) {
        nadia.pressesOn(
                nadia.pressesOn(opened, "It is about somebody who works here", Map.of()),
                "Name them",
                Map.of("about-person", school.staffId(subject)));
        school.settle();
    }

    private Seen reportsALaptop(SchoolPerson person) {
        var form = person.says(LAPTOP);
        var sent = person.pressesOn(form, "Send the report", ANSWERS);
        school.settle();
        return sent;
    }

    private void reloaded() {
        school.bean(LoadedPolicies.class).reload();
    }

    private static String reference(Seen seen) {
        return seen.text().replaceAll("(?s).*?(INC-\\d+-\\d+).*", "$1");
    }
}
