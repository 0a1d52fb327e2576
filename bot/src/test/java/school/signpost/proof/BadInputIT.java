package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblems;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffProblems;
import school.signpost.support.BotProcess;
import school.signpost.support.FakeTeams;
import school.signpost.support.SchoolFolder;
import school.signpost.support.TestSchool;

/** Files with mistakes: refused where nothing good is known, and otherwise the good part does its work. */
class BadInputIT {

    private static final SchoolId SCHOOL = SchoolId.of("st-example");
    private static final int GOOD_ROWS = 26;

    @TempDir
    private Path folder;

    @Test
    void aBrokenPolicyAtTheFirstStartIsRefusedWithPlaceAndRemedy() {
        SchoolFolder.in(folder.resolve("school")).withPolicy(BadInputIT::withAnUnknownRole);
        try (var teams = FakeTeams.start()) {
            var settings = new LinkedHashMap<>(teams.settings());
            settings.put("signpost.school", folder.resolve("school").toString());

            var bot = BotProcess.start(folder.resolve("data"), settings, "-Xmx256m", "-XX:TieredStopAtLevel=1");

            assertThat(bot.untilGone()).isNotZero();
            assertThat(bot.printed())
                    .containsPattern("policy\\.yaml:\\d+:\\d+: .*steps.*the-caretaker")
                    .contains("policy check")
                    .doesNotContain("\tat ");
        }
    }

    private static String withAnUnknownRole(String policy) {
        return policy.replaceFirst("tell: \\{ all: \\[head, deputy-head]", "tell: { all: [the-caretaker, deputy-head]");
    }

    @Test
    void aLaterMistakeLeavesTheLastGoodVersionAndARowInErrorLeavesTheOthers() {
        var files = SchoolFolder.in(folder.resolve("school"))
                .withStaff(rows -> rows.stripTrailing() + "\nnot-an-address,Nobody,,staff,,,,\n");
        var school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        try {
            assertThat(school.bean(Staff.class).all(SCHOOL)).hasSize(GOOD_ROWS);
            assertThat(school.bean(StaffProblems.class).of(SCHOOL))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.line()).isEqualTo(GOOD_ROWS + 2));
            var inForce = school.bean(Policies.class).current(SCHOOL).id();

            files.withPolicy(BadInputIT::withAnUnknownRole);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(school.bean(PolicyProblems.class).of(SCHOOL))
                                    .anyMatch(problem -> problem.isError()));
            assertThat(school.bean(Policies.class).current(SCHOOL).id()).isEqualTo(inForce);
            var chidi = school.person("Chidi Eze");
            chidi.says("ive left my school laptop on the train");
            assertThat(chidi.presses("Send the report", Map.of("device", "laptop"))
                            .text())
                    .contains("INC-2027-");
            assertThat(school.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            school.close();
        }
    }
}
