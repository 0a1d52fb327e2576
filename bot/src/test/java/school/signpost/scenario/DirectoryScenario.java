package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.directory.Accounts;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.support.FakeGraph;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TeamsPerson;
import school.signpost.support.TestClock;
import school.signpost.support.TestSchool;

/** A school whose staff list names some people and whose tenant names the others. */
class DirectoryScenario {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final int STAFF = 100;
    private static final int NIA = 1;
    private static final int CHIDI = 2;
    private static final int JO = 3;

    @TempDir
    Path folder;

    private final FakeGraph graph = FakeGraph.start();
    private TestSchool school;
    private SchoolPerson rowan;

    @BeforeEach
    void niaIsOnlyInTheDirectory() {
        graph.user(NIA, "Nia Ellis", "nia.ellis@school.example");
        graph.user(CHIDI, "Chidi Eze-Jones", "chidi.eze@school.example");
        graph.user(JO, "Jo Whitfield", "jo.whitfield@school.example");
        graph.change(NIA, "manager", CHIDI);
        graph.group(STAFF, NIA, CHIDI, JO);
        var files = SchoolFolder.in(folder.resolve("school"))
                .withStaff(list -> list.replaceFirst("(chidi.eze@[^,]*,[^,]*),[^,]*,", "$1,,")
                        .replaceFirst("(jo.whitfield@[^,]*,[^,]*),[^,]*,", "$1,,")
                        .replace("2023-09-01,,2026-08-24", "2023-09-01,2027-12-17,2026-08-24"));
        var settings = new HashMap<>(graph.settings("st-example/staff=" + FakeGraph.id(STAFF)));
        settings.put("signpost.school", files.path().toString());
        school = TestSchool.started(settings);
        rowan = school.person("Rowan Price");
        until(() -> assertThat(nia()).isNotNull());
        school.everybodyLooks();
    }

    @AfterEach
    void close() {
        school.close();
        graph.close();
    }

    @Test
    void whomOnlyTheDirectoryNamesWorksHereAndTheFileWinsWhereItSpeaks() {
        var inTeams = new TeamsPerson("Nia Ellis", FakeGraph.id(NIA), "29:nia", "a:nia");
        var nia = school.person(inTeams);

        assertThat(nia.says("ive left my school laptop on the train").text()).doesNotContain("work or volunteer here");
        assertThat(nia().lineManager()).isEqualTo("chidi.eze@school.example");
        var chidi = byEmail("chidi.eze@school.example");
        assertThat(chidi.name()).isEqualTo("Chidi Eze");
        assertThat(chidi.aadObjectId()).isEqualTo(FakeGraph.id(CHIDI));
        assertThat(rowan.says("staff list").text()).contains("27 people", "directory was last read");
        assertThat(school.get("/actuator/health/directory").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherNameIsTheSamePersonAndWhoLeavesTheGroupLeavesTheSchool() {
        var before = nia();
        graph.change(NIA, "displayName", "Nia Ellis-Ward");
        graph.change(NIA, "mail", "nia.ward@school.example");

        until(() -> assertThat(school.bean(Staff.class).byEmail(SCHOOL, "nia.ward@school.example"))
                .map(StaffMember::name)
                .contains("Nia Ellis-Ward"));
        assertThat(byEmail("nia.ward@school.example").id()).isEqualTo(before.id());

        graph.group(STAFF, CHIDI);

        until(() -> assertThat(school.bean(Staff.class).all(SCHOOL))
                .noneMatch(member -> member.id().equals(before.id())));
        assertThat(byEmail("nia.ward@school.example").leaves()).isNotNull();
    }

    @Test
    void aLeaversAccountThatIsDisabledNeedsNobodysTick() {
        var marcus = school.person("Marcus Grant");
        startsAsking();
        assertThat(marcus.sees().text())
                .contains("Jo Whitfield leaves: please disable their account", "please remove their account");

        graph.change(JO, "accountEnabled", false);
        until(() -> assertThat(inDuties("leaver-account-confirmed")).hasSize(1));
        school.passes(Duration.ofDays(4));

        assertThat(marcus.says("what do I owe").text())
                .contains("please remove their account")
                .doesNotContain("please disable");
        assertThat(byEmail("jo.whitfield@school.example").leaves()).isEqualTo("2027-12-17");

        graph.delete(JO);
        until(() -> assertThat(inDuties("\"gone\"")).hasSize(1));
        school.passes(Duration.ofDays(3));

        assertThat(marcus.says("what do I owe").text()).doesNotContain("please remove their account");
    }

    @Test
    void whoLeavesTheGroupLeavesTheirTasksToOthers() {
        var marcus = school.person("Marcus Grant");
        startsAsking();
        marcus.sees();

        graph.group(STAFF, CHIDI, JO);
        until(() -> assertThat(nia().leaves()).isNotNull());
        school.passes(Duration.ofDays(1));

        assertThat(marcus.sees().text()).contains("Nia Ellis leaves: please disable their account");
    }

    @Test
    void theDirectoryKnowsWhenAPasswordChangedAndIsAskedAgainAfterSomebodySaysSo() {
        graph.change(NIA, "lastPasswordChangeDateTime", "2027-08-01T08:00:00Z");
        until(() -> assertThat(school.bean(Accounts.class)
                        .find(FakeGraph.id(NIA))
                        .orElseThrow()
                        .passwordChanged())
                .isNotNull());
        var nia = school.person(new TeamsPerson("Nia Ellis", FakeGraph.id(NIA), "29:nia", "a:nia"));
        startsAsking();
        assertThat(nia.sees().text()).contains("at least 10 characters");

        assertThat(nia.presses("I've changed it").text()).contains("Your password is good until");
        school.bean(TestClock.Machine.class).putAhead(Duration.ofDays(400)); // by now the directory must know of it
        var pressed = school.bean(TestClock.Machine.class).instant();
        until(() -> assertThat(school.bean(Accounts.class)
                        .find(FakeGraph.id(NIA))
                        .orElseThrow()
                        .readAt())
                .isAfter(pressed));
        school.passes(Duration.ofDays(7));

        assertThat(nia.sees().text()).contains("at least 10 characters");
        graph.change(NIA, "lastPasswordChangeDateTime", "2027-12-09T12:00:00Z");
        until(() -> assertThat(inDuties("2027-12-09T12:00:00Z")).hasSize(1));
    }

    private void startsAsking() {
        var olivia = school.person("Olivia Bennett");
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }

    private List<String> inDuties(String text) {
        return school.everythingStored().stream()
                .filter(line -> line.startsWith("duties ") && line.contains(text))
                .toList();
    }

    @Test
    void aDirectoryThatRefusesIsToldOnceAndEverybodyStays() {
        graph.nextAnswers(403, null);

        until(() -> {
            school.settle();
            assertThat(rowan.unread()).hasSize(1);
        });

        assertThat(rowan.sees().text())
                .contains("Microsoft's directory cannot be read", "may not read people or groups (graph-403)")
                .doesNotContain("Jane Smith");
        assertThat(nia()).isNotNull();
        assertThat(school.get("/actuator/health/directory").statusCode()).isEqualTo(503);
        assertThat(school.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        until(() -> assertThat(school.get("/actuator/health/directory").statusCode())
                .isEqualTo(200));
        assertThat(rowan.unread()).isEmpty();
    }

    private StaffMember nia() {
        return byEmail("nia.ellis@school.example");
    }

    private StaffMember byEmail(String email) {
        return school.bean(Staff.class).byEmail(SCHOOL, email).orElse(null);
    }

    /** The machine's clock goes on, so that the directory is read again. */
    private void until(ThrowingRunnable holds) {
        var clock = school.bean(TestClock.Machine.class);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    school.settle(); // what is on its way keeps its time
                    clock.putAhead(Duration.ofMinutes(1));
                    holds.run();
                });
    }
}
