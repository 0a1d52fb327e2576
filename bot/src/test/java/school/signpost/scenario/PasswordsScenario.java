package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/**
 * It is Thursday, 9 December 2027, at a school whose policy names no age for passwords. Mara Flint starts tomorrow, with a
 * temporary one.
 */
class PasswordsScenario {

    @TempDir
    private Path folder;

    private TestSchool school;
    private SchoolPerson olivia;
    private SchoolPerson chidi;
    private SchoolPerson mara;

    @BeforeEach
    void maraStartsTomorrow() {
        var own = SchoolFolder.in(folder.resolve("school"))
                .withPolicy(policy -> policy.replace("  staff:\n    max-age: P90D\n", "  staff:\n    owner: head\n"))
                .withStaff(
                        list -> list
                                + "mara.flint@school.example,Mara Flint,5e000000-0000-4000-8000-000000000099,staff,,2027-12-10,,,\n");
        school = TestSchool.started(Map.of("signpost.school", own.path().toString()));
        olivia = school.person("Olivia Bennett");
        chidi = school.person("Chidi Eze");
        mara = school.person("Mara Flint");
        school.everybodyLooks();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void noAgeIsInventedAndTheSchoolIsToldWhatIsAdvisedAndWhoseChoiceItIs() {
        startsAsking();

        var rule = chidi.says("what is our password rule").text();

        assertThat(rule)
                .contains("How often it has to be changed, the policy does not say, so nobody is reminded.")
                .contains("The National Cyber Security Centre advises not to change passwords by the calendar")
                .contains("is your school's choice")
                .contains("Questions about it: Alex Morgan")
                .containsOnlyOnce("Accounts:")
                .contains("Accounts: reception-kiosk");
        assertThat(chidi.says("my agreements").text()).doesNotContain("password");
    }

    @Test
    void aStarterIsAskedToChangeTheTemporaryOneUntilTheyHave() {
        startsAsking();
        assertThat(mara.sees().text()).doesNotContain("temporary password");

        school.passes(Duration.ofDays(1));

        assertThat(mara.sees().text())
                .contains("You were given a temporary password when you started. Change it now")
                .contains("at least 10 characters")
                .contains("On a school computer press Ctrl, Alt and Delete")
                .contains("I never ask for a password");
        assertThat(mara.presses("I've changed it").text()).doesNotContain("temporary password");
        assertThat(chidi.says("my agreements").text()).doesNotContain("temporary password");
    }

    private void startsAsking() {
        olivia.says("who has not signed");
        olivia.pressesOn(olivia.presses("Start asking"), "Start", Map.of());
        school.passes(Duration.ofMinutes(5));
    }
}
