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

/**
 * Alex, the head, suspends Sam Okoro, the safeguarding lead. Marcus looks after accounts; Olivia keeps the office, Rowan runs
 * Signpost, Priya is Sam's deputy, Grace chairs the governors.
 */
class SuspensionScenario {

    private final TestSchool school = TestSchool.onASchoolMorning();
    private SchoolPerson alex;
    private SchoolPerson marcus;
    private SchoolPerson sam;
    private SchoolPerson olivia;
    private SchoolPerson rowan;
    private SchoolPerson priya;
    private SchoolPerson grace;
    private SchoolPerson chidi;

    @BeforeEach
    void people() {
        alex = school.person("Alex Morgan");
        marcus = school.person("Marcus Grant");
        sam = school.person("Sam Okoro");
        olivia = school.person("Olivia Bennett");
        rowan = school.person("Rowan Price");
        priya = school.person("Priya Shah");
        grace = school.person("Grace Adeyemi");
        chidi = school.person("Chidi Eze");
        school.person("Dylan Pryce");
        school.person("Nadia Rahman");
        school.everybodyLooks();
    }

    @Test
    void theAccountIsShutAtOnceByTheOneWhoLooksAfterItAndAlertsGoToTheDeputyWithoutAWord() {
        suspends(alex, "Sam Okoro");

        assertThat(school.whoReceivedAnything()).containsExactly("Marcus Grant");
        var card = marcus.sees();
        assertThat(card.text()).contains("Something confidential").doesNotContain("Sam", "suspend");
        assertThat(card.notifications()).allMatch(each -> each.equals("Something confidential needs you now"));
        assertThat(marcus.presses("Open").text())
                .contains("Sam Okoro: suspended since", "by Alex Morgan", "Please disable the account now");
        school.everybodyLooks();

        chidi.says("a child told me something worrying");
        chidi.presses("Tell Sam Okoro (DSL) now", Map.of());

        assertThat(school.whoReceivedAnything()).contains("Priya Shah").doesNotContain("Sam Okoro");
        assertThat(chidi.sees().text()).contains("Priya Shah").doesNotContain("is away");
    }

    @Test
    void askedAgainWhileItIsNotDoneThenTheHeadHearsAsWellAndWhatWasSeenIsOnRecord() {
        suspends(alex, "Sam Okoro");
        school.everybodyLooks();

        school.passes(Duration.ofMinutes(61));

        assertThat(school.whoReceivedAnything()).containsExactlyInAnyOrder("Marcus Grant", "Alex Morgan");
        assertThat(alex.presses("Open").text()).contains("Please disable the account now");

        var dialog = marcus.presses("Open");
        marcus.pressesOn(dialog, "The account is disabled", Map.of("note", "sessions ended too"));
        school.everybodyLooks();
        school.passes(Duration.ofHours(3));

        assertThat(school.whoReceivedAnything()).isEmpty();
        assertThat(alex.presses("Open").text()).contains("Account disabled: Marcus Grant", "sessions ended too");
        assertThat(school.everythingStored()).noneMatch(each -> each.contains("sessions ended too"));
        assertThat(entries()).containsExactly("SUSPENDED", "DISABLED");
    }

    @Test
    void nobodyElseIsToldOrFindsAnything() {
        chidi.says("who is on duty");
        var duty = olivia.says("who is on duty").text();
        suspends(alex, "Sam Okoro");
        school.everybodyLooks();
        var id = school.database().getCollection("suspensions").find().first().getString("_id");

        var others =
                List.of(sam, olivia, rowan, priya, chidi, school.person("Dylan Pryce"), school.person("Nadia Rahman"));
        for (var person : others) {
            for (var typed : List.of(
                    "suspensions",
                    "who is suspended",
                    "what do I owe",
                    "who has not signed",
                    "progress",
                    "who is on duty",
                    "alerts",
                    "gaps",
                    "staff list",
                    "who is the DSL",
                    "who would be told if a child told me something")) {
                assertThat(person.says(typed).text())
                        .as("%s: %s", person.name(), typed)
                        .doesNotContainIgnoringCase("suspen")
                        .doesNotContain("Sam Okoro is away", "Something confidential");
            }
            for (var verb : List.of("suspension.account", "suspension.all", "suspension.begin")) {
                var opened = school.teams()
                        .deliver(
                                school.bot(),
                                school.teams()
                                        .dialogOpened(person.inTeams(), Map.of("v", "1", "verb", verb, "id", id)));
                assertThat(opened.body()).contains("I can't find that for you").doesNotContain("Sam");
            }
        }
        assertThat(olivia.says("who is on duty").text()).contains("Priya Shah").doesNotContain("Sam Okoro is away");
        assertThat(duty).contains("Sam Okoro");
        assertThat(school.whoReceivedAnything()).doesNotContain("Alex Morgan", "Marcus Grant");
    }

    @Test
    void whoeverReturnsIsToldAgainAndTheirAccountIsEnabled() {
        suspends(alex, "Sam Okoro");
        marcus.pressesOn(marcus.presses("Open"), "The account is disabled", Map.of());
        school.everybodyLooks();

        alex.says("lift suspension of Sam Okoro");
        var all = alex.presses("Who is suspended");
        assertThat(all.text()).contains("Sam Okoro: suspended since", "Account disabled: Marcus Grant");
        var id = school.database().getCollection("suspensions").find().first().getString("_id");
        var today = school.now().toString().substring(0, 10);
        alex.pressesOn(all, "They are back from that day", Map.of("who", id, "day", today));

        assertThat(school.whoReceivedAnything()).contains("Marcus Grant").doesNotContain("Sam Okoro");
        var task = marcus.presses("Open");
        assertThat(task.text()).contains("Please enable the account again");
        marcus.pressesOn(task, "The account is enabled again", Map.of());
        school.everybodyLooks();
        chidi.says("a child told me something worrying");
        chidi.presses("Tell Sam Okoro (DSL) now", Map.of());
        assertThat(school.whoReceivedAnything()).contains("Sam Okoro").doesNotContain("Priya Shah");
        assertThat(entries()).containsExactly("SUSPENDED", "DISABLED", "RETURNS", "ENABLED");
    }

    @Test
    void nobodyWhomTheyManageIsAskedSoWhoeverSaidItSeesToTheAccountThemselves() {
        suspends(alex, "Marcus Grant");

        assertThat(school.whoReceivedAnything()).containsExactly("Alex Morgan");
        school.everybodyLooks();

        suspends(grace, "Alex Morgan");

        assertThat(school.whoReceivedAnything()).containsExactly("Grace Adeyemi");
        assertThat(alex.says("suspensions").buttons()).doesNotContain("Suspend somebody");
    }

    @Test
    void theHeadSuspendsNeitherThemselvesNorAnybodyAboveThem() {
        var dialog = opened(alex, "somebody");

        assertThat(alex.pressesOn(dialog, "Suspend them now", Map.of("who", school.staffId("Alex Morgan")))
                        .text())
                .contains("I can't find that for you");
        assertThat(school.database().getCollection("suspensions").countDocuments())
                .isZero();
    }

    private void suspends(SchoolPerson by, String who) {
        by.pressesOn(opened(by, who), "Suspend them now", Map.of("who", school.staffId(who)));
        school.settle();
    }

    private Seen opened(SchoolPerson by, String who) {
        by.says("suspend " + who);
        var dialog = by.presses("Suspend somebody");
        by.sees();
        return dialog;
    }

    private List<String> entries() {
        return school.database().getCollection("suspensions").find().first().getList("entries", Document.class).stream()
                .map(each -> each.getString("what"))
                .toList();
    }
}
