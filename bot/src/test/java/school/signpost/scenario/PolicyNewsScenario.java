package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.policy.loading.LoadedPolicies;
import school.signpost.schedule.DueWork;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** The administrator, and nobody else, hears what an edit of the policy changes, or why it is not in force. */
class PolicyNewsScenario {

    @TempDir
    Path folder;

    private SchoolFolder files;
    private TestSchool school;
    private SchoolPerson rowan;
    private SchoolPerson sam;

    @BeforeEach
    void aSchoolWithFilesOfItsOwn() {
        files = SchoolFolder.in(folder.resolve("school"));
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        rowan = school.person("Rowan Price");
        sam = school.person("Sam Okoro");
        school.everybodyLooks();
        school.beans(DueWork.class).forEach(work -> work.runDue(school.now())); // notes which version was there first
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aNewVersionIsToldInSentencesOnce() {
        edited(policy -> policy.replace(
                "tell: { all: [head, deputy-head] }, within: PT15M",
                "tell: { all: [head, deputy-head] }, within: PT45M"));

        var news = untilRowanHears("A new version of the policy is in force");

        assertThat(news).contains("within 45 minutes").contains("Open cases keep the steps");
        assertThat(sam.received()).noneMatch(sent -> sent.body().toString().contains("new version"));
        assertThat(rowan.says("policy").text())
                .contains("In force: ")
                .doesNotContain("NOT in force")
                .doesNotContain("error");
    }

    @Test
    void whatChangedCanBeAskedForAgainByAnAdministratorAlone() {
        assertThat(rowan.says("policy diff").text()).contains("is the first that is in force here");
        edited(policy -> policy.replace(
                "tell: { all: [head, deputy-head] }, within: PT15M",
                "tell: { all: [head, deputy-head] }, within: PT45M"));

        assertThat(rowan.says("what changed in the policy?").text()).contains("within 45 minutes");
        assertThat(sam.says("policy diff").text()).contains("I can't find that for you");
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndTheOldVersionStays() {
        edited(policy -> policy.replaceFirst(
                "tell: \\{ all: \\[head, deputy-head]", "tell: { all: [the-caretaker, deputy-head]"));

        var news = untilRowanHears("NOT in force");

        assertThat(news).containsPattern("policy\\.yaml:\\d+:\\d+: .*the-caretaker");
        assertThat(rowan.says("policy").text()).contains("still is").contains("the-caretaker");
        assertThat(sam.says("check policy").text()).contains("I can't find that for you");
    }

    private void edited(UnaryOperator<String> edit) {
        files.withPolicy(policy -> {
            var changed = edit.apply(policy);
            assertThat(changed).isNotEqualTo(policy);
            return changed;
        });
        school.bean(LoadedPolicies.class).reload(); // which the watch would do within seconds
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
