package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** A large school begins: nobody has signed yet, and at the end of a year many leave at once. Marcus hears of it all. */
class ManyUnsignedScenario {

    private static final int MANY = 14;

    @TempDir
    Path folder;

    private TestSchool school;
    private SchoolPerson marcus;
    private SchoolPerson olivia;

    @BeforeEach
    void manyPeopleWorkHere() {
        var files = SchoolFolder.in(folder).withStaff(list -> list + people());
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        marcus = school.person("Marcus Grant");
        marcus.says("hello");
        olivia = school.person("Olivia Bennett");
        startsAsking();
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofDays(1));
    }

    /** They leave soon, too: three things to do about each. */
    private static String people() {
        return IntStream.range(0, MANY)
                .mapToObj(n ->
                        "worker%03d@school.example,Worker %03d,,staff,nadia.rahman@school.example,2020-09-01,2027-12-17,,"
                                .formatted(n, n))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void hisOneMessageSaysItTogetherAndHasTheSoonestTasks() {
        var digest = marcus.sees();

        assertThat(digest.text())
                .containsPattern(
                        "3\\d people have not signed \"Acceptable use agreement\" yet: Alex Morgan, Amira Farouk")
                .containsPattern("and 1\\d more")
                .doesNotContain("No account before it is signed")
                .containsPattern("There is more to do \\(\\d+\\); it comes up here as you finish these");
        assertThat(digest.buttons())
                .filteredOn(each -> each.startsWith("Account disabled"))
                .hasSizeBetween(1, 12);

        assertThat(marcus.says("what do I owe").text()).contains("What you owe", "people have not signed");
    }

    @Test
    void askedAfreshWithOtherDaysEverybodyIsNamedOnce() {
        school.passes(Duration.ofDays(1));
        olivia.says("who has not signed");
        olivia.presses("Stop asking");
        marcus.sees();

        startsAsking();
        school.passes(Duration.ofDays(4)); // a weekend may lie between

        assertThat(marcus.sees().text())
                .containsPattern(
                        "3\\d people have not signed \"Acceptable use agreement\" yet: Alex Morgan, Amira Farouk");
    }
}
