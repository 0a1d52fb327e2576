package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.directory.Account;
import school.signpost.directory.Accounts;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.support.FakeGraph;
import school.signpost.support.TeamsPerson;
import school.signpost.support.TestClock;
import school.signpost.support.TestSchool;
import school.signpost.support.TrustFolder;

/** Two schools of one trust in one tenant: a group of staff for each, and staff lists that name some of the same people. */
class TrustDirectoryScenario {

    private static final SchoolId ELMBROOK = SchoolId.of("elmbrook");
    private static final SchoolId OAKFIELD = SchoolId.of("oakfield");
    private static final int ELMBROOKS = 100;
    private static final int OAKFIELDS = 200;
    private static final int NIA = 1;
    private static final int OMAR = 2;
    private static final int JO = 3;
    private static final int OTHER_JO = 4;

    @TempDir
    Path folder;

    private final FakeGraph graph = FakeGraph.start();
    private TestSchool trust;

    @BeforeEach
    void niaWorksAtBothAndOmarAtElmbrook() {
        graph.user(NIA, "Nia Ellis", "nia.ellis@trust.example");
        graph.user(OMAR, "Omar Aziz", "omar.aziz@trust.example");
        graph.user(JO, "Jo Whitfield-Smith", "jo.whitfield@school.example");
        graph.user(OTHER_JO, "Jo Whitfield", "jo.whitfield2@trust.example");
        graph.group(ELMBROOKS, NIA, OMAR, OTHER_JO);
        graph.group(OAKFIELDS, NIA, JO);
        var settings = new HashMap<>(graph.settings(
                "elmbrook/staff=" + FakeGraph.id(ELMBROOKS), "oakfield/staff=" + FakeGraph.id(OAKFIELDS)));
        settings.put("signpost.school", TrustFolder.in(folder).toString());
        trust = TestSchool.started(settings);
        until(() -> assertThat(member(ELMBROOK, "omar.aziz@trust.example")).isPresent());
        until(() -> assertThat(member(OAKFIELD, "nia.ellis@trust.example"))
                .isPresent()); // each school is written by itself
    }

    @AfterEach
    void close() {
        trust.close();
        graph.close();
    }

    @Test
    void everybodyIsMatchedToTheirSchoolAndTheListWinsWhereItSpeaks() {
        assertThat(member(OAKFIELD, "omar.aziz@trust.example")).isEmpty();
        assertThat(member(ELMBROOK, "nia.ellis@trust.example")).isPresent();
        assertThat(member(OAKFIELD, "nia.ellis@trust.example")).isPresent();

        assertThat(member(OAKFIELD, "jo.whitfield@school.example"))
                .map(StaffMember::name)
                .contains("Jo Whitfield");
        assertThat(member(ELMBROOK, "jo.whitfield2@trust.example"))
                .map(StaffMember::aadObjectId)
                .contains(FakeGraph.id(OTHER_JO));
        assertThat(member(ELMBROOK, "jo.whitfield@elmbrook.example"))
                .map(StaffMember::aadObjectId)
                .isNotEqualTo(Optional.of(FakeGraph.id(OTHER_JO)));
    }

    @Test
    void whoWorksAtBothIsAskedWhichAndAfterOneGroupLetsThemGoWorksAtTheOther() {
        var nia = trust.person(new TeamsPerson("Nia Ellis", FakeGraph.id(NIA), "29:nia", "a:nia"));
        assertThat(nia.says("ive left my school laptop on the train").text()).contains("Which school is this about?");
        nia.says("cancel");

        graph.group(ELMBROOKS, OMAR, OTHER_JO);
        until(() -> assertThat(member(ELMBROOK, "nia.ellis@trust.example"))
                .map(StaffMember::leaves)
                .isPresent());
        trust.passes(Duration.ofDays(1));

        assertThat(member(OAKFIELD, "nia.ellis@trust.example").map(StaffMember::leaves))
                .isEmpty();
        assertThat(nia.says("ive left my school laptop on the train").text()).doesNotContain("Which school");
    }

    @Test
    void whoWasDeletedWhileTheListOfChangesHadRunOutIsGoneFromBothSchools() {
        graph.expireLinks(false);
        graph.delete(NIA);
        graph.nextAnswers(429, "1");

        until(() -> {
            assertThat(account(NIA)).map(Account::gone).contains(true);
            assertThat(member(ELMBROOK, "nia.ellis@trust.example").map(StaffMember::leaves))
                    .isPresent();
            assertThat(member(OAKFIELD, "nia.ellis@trust.example").map(StaffMember::leaves))
                    .isPresent();
        });

        assertThat(account(OMAR)).map(Account::gone).contains(false);
        assertThat(trust.get("/actuator/health/directory").statusCode()).isEqualTo(200);
    }

    private Optional<StaffMember> member(SchoolId school, String email) {
        return trust.bean(Staff.class).byEmail(school, email);
    }

    private Optional<Account> account(int number) {
        return trust.bean(Accounts.class).find(FakeGraph.id(number));
    }

    /** The machine's clock goes on, so that the directory is read again. */
    private void until(ThrowingRunnable holds) {
        var clock = trust.bean(TestClock.Machine.class);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    trust.settle();
                    clock.putAhead(Duration.ofMinutes(1));
                    holds.run();
                });
    }
}
