package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/**
 * It is Thursday, 9 December 2027. Jo Whitfield leaves on the 17th; Marcus manages the network, Nadia is Jo's line manager,
 * Alex is the head. The filtering check and the policy's own review are long due.
 */
class LeaverScenario {

    @TempDir
    private Path folder;

    private TestSchool school;
    private SchoolPerson olivia;
    private SchoolPerson marcus;
    private SchoolPerson nadia;
    private SchoolPerson alex;
    private SchoolPerson chidi;

    @BeforeEach
    void joIsGoingToLeave() {
        var own = SchoolFolder.in(folder.resolve("school"))
                .withStaff(list -> list.lines()
                        .map(line -> line.startsWith("jo.whitfield@")
                                ? line.replace("2023-09-01,,", "2023-09-01,2027-12-17,")
                                : line)
                        .map(line -> line.startsWith("ivan.petrov@")
                                ? line.replace("2015-09-01,,", "2015-09-01,2028-07-14,")
                                : line)
                        .reduce("", (all, line) -> all + line + "\n"));
        school = TestSchool.started(Map.of("signpost.school", own.path().toString()));
        olivia = school.person("Olivia Bennett");
        marcus = school.person("Marcus Grant");
        nadia = school.person("Nadia Rahman");
        alex = school.person("Alex Morgan");
        chidi = school.person("Chidi Eze");
        school.everybodyLooks();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aLeaversAccountAndEquipmentAreAskedForUntilTheyAreGoneAndItIsOnRecord() {
        assertThat(olivia.says("leavers").text())
                .contains("Nobody is asked to do anything about leavers", "Jo Whitfield: last day 17 December 2027");
        startsAsking();
        assertThat(olivia.says("leavers").text()).doesNotContain("Nobody is asked");

        assertThat(marcus.sees().text())
                .contains("Jo Whitfield leaves: please disable their account by 17 December")
                .contains("Jo Whitfield leaves: please remove their account by 24 December")
                .contains("Jo Whitfield leaves: please change the shared passwords they know");
        assertThat(nadia.sees().text())
                .contains("Jo Whitfield leaves: please take back their equipment and log-on details")
                .contains("On record with them: LAP-0219, HP ProBook laptop; PHN-0015, Nokia work phone.")
                .doesNotContain("disable");
        assertThat(chidi.sees().text()).doesNotContain("Jo Whitfield");

        did(marcus, "Account disabled: Jo Whitfield", "sessions ended as well");
        assertThat(marcus.says("what do I owe").text())
                .doesNotContain("please disable")
                .contains("please remove their account");
        did(marcus, "Shared passwords changed: Jo Whitfield", "");
        did(nadia, "Everything is back: Jo Whitfield", "laptop and keys");
        marcus.sees();
        alex.sees();
        school.passes(Duration.ofDays(30));

        assertThat(marcus.sees().text())
                .contains("please remove their account by 24 December")
                .doesNotContain("disable", "shared passwords they know");
        assertThat(nadia.sees().text()).doesNotContain("Jo Whitfield");
        assertThat(alex.sees().text()).contains("Jo Whitfield leaves: please remove their account");

        assertThat(olivia.says("leavers").text())
                .contains("Jo Whitfield: last day 17 December 2027")
                .contains("Account disabled: 9 December 2027, Marcus Grant: sessions ended as well")
                .contains("log-on details back: 9 December 2027, Nadia Rahman: laptop and keys")
                .contains("Account removed: LATE, was due 24 December 2027")
                .contains("Leaving later.", "Ivan Petrov: last day 14 July 2028");
        assertThat(nadia.says("leavers").text()).contains("Only the head and the school office");

        did(marcus, "Account removed: Jo Whitfield", "");
        marcus.sees();
        alex.sees();
        school.passes(Duration.ofDays(14));

        assertThat(marcus.sees().text()).doesNotContain("Jo Whitfield");
        assertThat(alex.sees().text()).doesNotContain("Jo Whitfield");
        assertThat(school.database()
                        .getCollection("duties")
                        .countDocuments(new Document("history.what", "leaver-task-done")))
                .isEqualTo(1);
        assertThat(school.database().getCollection("duties").find(new Document("history.what", "leaver-task-done")))
                .allSatisfy(book -> assertThat(book.toJson()).contains("REMOVE_ACCOUNT", "DISABLE_ACCOUNT"));
    }

    @Test
    void reviewsAndSharedPasswordsComeRoundUntilSomebodySaysThatTheyAreDone() {
        startsAsking();

        assertThat(alex.sees().text()).contains("Due again: This policy, by 1 July");
        assertThat(alex.presses("Done: This policy").text()).doesNotContain("This policy");
        assertThat(marcus.sees().text()).doesNotContain("Shared account");

        school.passes(Duration.ofDays(42));

        assertThat(alex.sees().text()).doesNotContain("This policy");
        assertThat(marcus.sees().text())
                .contains("Shared account reception-kiosk: please change its password by 20 January");
        marcus.presses("Done: reception-kiosk");
        school.passes(Duration.ofDays(21));
        assertThat(marcus.sees().text()).doesNotContain("Shared account");
    }

    private static void did(SchoolPerson who, String what, String seen) {
        var dialog = who.presses(what);
        assertThat(who.pressesOn(dialog, "It is done", Map.of("note", seen)).text())
                .contains("Noted");
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }
}
