package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.support.SchoolFolder;
import school.signpost.support.SchoolPerson;
import school.signpost.support.TestSchool;

/** Two people at one school are called Chidi Eze. */
class NamesakesScenario {

    @TempDir
    Path folder;

    private TestSchool school;
    private SchoolPerson olivia;

    @BeforeEach
    void anotherChidiEzeBegins() {
        var files = SchoolFolder.in(folder.resolve("school"))
                .withStaff(list -> list.stripTrailing() + "\nchidi.eze2@school.example,Chidi Eze,"
                        + "5e000000-0000-4000-8000-000000000077,staff,nadia.rahman@school.example,2024-09-01,,,\n");
        school = TestSchool.started(Map.of("signpost.school", files.path().toString()));
        olivia = school.person("Olivia Bennett");
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void whereverSomebodyIsChosenTheyAreToldApartByTheirAddresses() {
        olivia.says("who has not signed");

        assertThat(olivia.presses("Record for one person").text())
                .contains("Chidi Eze (chidi.eze@school.example)", "Chidi Eze (chidi.eze2@school.example)", "Mei Tan")
                .doesNotContain("Mei Tan (");
        assertThat(olivia.says("who is Chidi Eze").text())
                .contains("Chidi Eze (chidi.eze2@school.example), Chidi Eze (chidi.eze@school.example)");
    }
}
