package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.policy.PolicyProblems;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffProblems;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** The staff list changes while the school works: a slip changes nobody's school, and what is meant takes effect. */
class StaffListScenario {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private SchoolFolder files;
    private TestSchool school;
    private SchoolPerson rowan;
    private SchoolPerson olivia;

    @BeforeEach
    void aSchoolWithFilesOfItsOwn() {
        files = SchoolFolder.in(folder.resolve("school"));
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        rowan = school.person("Rowan Price");
        olivia = school.person("Olivia Bennett");
        school.everybodyLooks();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void halfAListChangesNothingUntilTheAdministratorSaysThatItIsMeant() {
        int before = listed();

        files.withStaff(list -> withoutGroup(list, "staff", 12));
        var news = untilRowanHears("A staff list waits for you");

        assertThat(news).contains("NOT in effect", "No longer here: 12");
        assertThat(listed()).isEqualTo(before);
        assertThat(olivia.unread()).isEmpty();
        assertThat(olivia.says("staff list").text()).contains("I can't find that for you");

        assertThat(rowan.presses("Yes, let it take effect").text()).contains("It is on record that you said so");
        assertThat(listed()).isEqualTo(before - 12);
        assertThat(rowan.says("staff list").text())
                .contains((before - 12) + " people are on the list in force")
                .doesNotContain("waits for you");
        assertThat(school.everythingStored())
                .filteredOn(line -> line.startsWith("staff-approvals "))
                .singleElement()
                .asString()
                .contains(rowanId(), "\"used\": true");
    }

    @Test
    void aRowInErrorIsToldByItsLineAndBlocksNobodyElse() {
        files.withStaff(list -> list.replaceFirst("(chidi.eze@[^\\n]*?),(\\d{4})-", "$1,the $2-")
                .replace("Priya Shah", "Priya Anand"));

        var news = untilRowanHears("Rows of the staff list were left out");

        assertThat(news).containsPattern("staff\\.csv:\\d+: .*is not a date").doesNotContain("Chidi");
        assertThat(school.bean(Staff.class).byEmail(SCHOOL, "priya.shah@school.example"))
                .hasValueSatisfying(priya -> assertThat(priya.name()).isEqualTo("Priya Anand"));
        assertThat(school.bean(Staff.class).all(SCHOOL))
                .anyMatch(member -> member.name().equals("Chidi Eze"));
    }

    @Test
    void aListThatMeetsAFullDiskIsTakenUpOnceThereIsRoom() throws IOException {
        var away = school.data().resolveSibling(school.data().getFileName() + "-away");
        Files.move(school.data(), away); // no folder, no room
        files.withStaff(list -> list.replace("Priya Shah", "Priya Anand"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(school.bean(StaffProblems.class).of(SCHOOL))
                        .anySatisfy(problem -> assertThat(problem.toString()).contains("cannot be stored")));
        assertThat(priya()).isEqualTo("Priya Shah");

        Files.move(away, school.data());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(priya()).isEqualTo("Priya Anand"));
        assertThat(school.bean(StaffProblems.class).of(SCHOOL)).isEmpty();
    }

    @Test
    void whatChangedMeetsAStartOnAFullDisk() {
        files.withStaff(list -> list.replace("Priya Shah", "Priya Anand"))
                .withPolicy(policy -> policy + "\n# changed\n");
        var settings = Map.of("signpost.school", files.path().toString());
        school = school.stoppedAndStarted(with(settings, "signpost.spare-room", "1000000000MB"));

        assertThat(priya()).isEqualTo("Priya Shah");
        assertThat(school.bean(PolicyProblems.class).of(SCHOOL))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("cannot be stored"));

        school = school.stoppedAndStarted(settings);
        assertThat(priya()).isEqualTo("Priya Anand");
        assertThat(school.bean(PolicyProblems.class).of(SCHOOL))
                .noneSatisfy(problem -> assertThat(problem.toString()).contains("cannot be stored"));
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var all = new LinkedHashMap<>(settings);
        all.put(name, value);
        return all;
    }

    private String priya() {
        return school.bean(Staff.class)
                .byEmail(SCHOOL, "priya.shah@school.example")
                .orElseThrow()
                .name();
    }

    @Test
    void aChangedListOfEquipmentTakesEffectAndOneBadRowBlocksNoOther() throws IOException {
        var marcus = school.person("Marcus Grant");
        var list = files.path().resolve("equipment.csv");
        assertThat(marcus.says("who has LAP-0232").text()).contains("at school");

        Files.writeString(
                list,
                Files.readString(list)
                        .replace("5CD0000232,,in store", "5CD0000232,chidi.eze@school.example,issued")
                        .replace("mei.tan@school.example", "mei.tam@school.example"));

        assertThat(marcus.says("who has LAP-0232").text())
                .contains("with Chidi Eze", "equipment.csv:7: issued to somebody who is on no list");
        assertThat(marcus.says("who has LAP-0231").text()).contains("with Mei Tan");
        assertThat(olivia.says("equipment").text()).contains("15 devices on record");
    }

    @Test
    void aListThatLiesBesideItIsShownAndNotTakenIn() throws IOException {
        int before = listed();
        var list = Files.readString(files.path().resolve("staff.csv"));
        Files.writeString(
                files.path().resolve("staff-new.csv"),
                list.replace("Priya Shah", "Priya Anand") + "nia.ellis@school.example,Nia Ellis,,,,,,,\n");

        assertThat(rowan.says("what would the new staff list change?").text())
                .contains("What staff-new.csv would change", "Priya Shah, now Priya Anand")
                .contains("Nia Ellis (nia.ellis@school.example)");
        assertThat(listed()).isEqualTo(before);
    }

    private static String withoutGroup(String list, String group, int most) {
        var gone = list.lines()
                .filter(line -> line.contains("," + group + ","))
                .filter(line -> !line.startsWith("rowan") && !line.startsWith("olivia"))
                .limit(most)
                .collect(Collectors.toSet());
        return list.lines().filter(line -> !gone.contains(line)).collect(Collectors.joining("\n", "", "\n"));
    }

    private int listed() {
        return school.bean(Staff.class).all(SCHOOL).size();
    }

    private String rowanId() {
        return school.bean(Staff.class)
                .byEmail(SCHOOL, "rowan.price@school.example")
                .orElseThrow()
                .id()
                .value();
    }

    private String untilRowanHears(String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            school.settle();
            return rowan.received().stream()
                            .filter(sent -> sent.body().toString().contains(words))
                            .count()
                    == 1;
        });
        return rowan.sees().text();
    }
}
