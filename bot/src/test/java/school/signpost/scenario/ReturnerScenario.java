package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** It is Thursday, 9 December 2027. Ewan, the e-safety lead, left on the 8th, and is on the list again from the 10th. */
class ReturnerScenario {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");

    @TempDir
    private Path folder;

    private SchoolFolder files;
    private TestSchool school;
    private SchoolPerson olivia;
    private SchoolPerson marcus;
    private SchoolPerson rowan;

    @BeforeEach
    void ewanHasLeft() {
        files = SchoolFolder.in(folder.resolve("school"))
                .withStaff(list -> list.replace("2022-09-01,,2026-10-20", "2022-09-01,2027-12-08,2026-10-20"));
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        olivia = school.person("Olivia Bennett");
        marcus = school.person("Marcus Grant");
        rowan = school.person("Rowan Price");
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void whatIsOpenEndsTheAccountIsEnabledAndNoRoleIsGivenBackByItself() throws InterruptedException {
        marcus.pressesOn(marcus.presses("Account disabled: Ewan Mackay"), "It is done", Map.of());

        files.withStaff(list -> list.replace("2022-09-01,2027-12-08,", "2027-12-10,,"));
        untilTheListIsRead();
        marcus.sees(); // and nobody else: Rowan may have been told by now
        school.passes(Duration.ofDays(1));

        assertThat(marcus.sees().text())
                .contains("Ewan Mackay is back: please enable their account by 10 December")
                .doesNotContain("please remove their account");
        assertThat(olivia.says("leavers").text())
                .contains("Account disabled: 9 December 2027, Marcus Grant")
                .contains("Account removed: not needed, they came back")
                .contains("Account enabled again: open");
        assertThat(onDuty()).contains("e-Safety lead: Nadia Rahman").doesNotContain("Ewan Mackay");

        assertThat(untilRowanHears()).contains("The policy names them: e-Safety lead");
        rowan.presses("It is meant: Ewan Mackay");

        assertThat(onDuty()).contains("e-Safety lead: Ewan Mackay");
    }

    private String onDuty() {
        return olivia.says("who is on duty").text();
    }

    private String untilRowanHears() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            var text = rowan.sees().text();
            if (text.contains("still named in a role")) {
                return text;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Rowan hears nothing of somebody who came back");
    }

    private void untilTheListIsRead() throws InterruptedException {
        var staff = school.bean(Staff.class);
        for (int tries = 0; tries < 100; tries++) {
            var starts = staff.byEmail(SCHOOL, "ewan.mackay@school.example")
                    .orElseThrow()
                    .starts();
            if (starts != null && starts.getYear() == 2027) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the list is not read");
    }
}
