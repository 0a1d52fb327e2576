package school.signpost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.support.SchoolFolder;
import school.signpost.support.TestSchool;

/** A school adds a kind of its own by writing it into its policy: words, advice, questions of every sort, a route. */
class AKindOfOurOwnScenario {

    private static final String DRONES = """
            incidents:
              drone-sighting:
                title: Drone over the school
                person-concerned: none
                urgency: same-day
                words: [drone, drones, quadcopter]
                examples: [there is a drone over the playground, a drone keeps flying over the field]
                advice: [ { is: "Bring the children inside.", source: "Site security, 3.1", strength: must } ]
                questions:
                  - { id: colour, ask: What did it look like?, as: text, required: true }
                  - { id: camera, ask: Did it carry a camera?, as: yes-no }
                  - { id: height, ask: How high was it?, as: choice, options: [Below the roof, Above the roof] }
                  - { id: day, ask: On which day?, as: date }
                  - { id: witness, ask: Who else of us saw it?, as: person }
                  - { id: gear, ask: What did you photograph it with?, as: device, only-if: { camera: "yes" } }
                opens: [ { kind: data-breach, when: { camera: "yes" }, fills: { what: colour } } ]
                next: [ { is: "The office phones the police on 101.", source: school-choice } ]
                steps:
                  - { tell: { all: [office-manager] }, within: PT1H }
                source: "Site security, 3.1"
            """;

    @Test
    void aKindWithQuestionsOfEverySortWorksFromTheFirstSentenceToTheAlertWithoutAnyCode(@TempDir Path folder) {
        var own = SchoolFolder.in(folder.resolve("school"))
                .withPolicy(policy -> policy.replace("\nincidents:\n", "\n" + DRONES + "\n"));
        var school = TestSchool.started(Map.of("signpost.school", own.path().toString()));
        try {
            var chidi = school.person("Chidi Eze");
            var olivia = school.person("Olivia Bennett");
            var witness = school.bean(Staff.class).all(SchoolId.of("st-example")).stream()
                    .filter(member -> member.name().equals("Mei Tan"))
                    .findFirst()
                    .orElseThrow();
            school.everybodyLooks();

            var form = chidi.says("theres a drone above the playground");

            assertThat(form.text())
                    .contains("Bring the children inside.")
                    .contains("Site security, 3.1")
                    .contains("What did it look like?")
                    .doesNotContain("What did you photograph it with?");
            var answers = Map.of(
                    "colour",
                    "small and black",
                    "camera",
                    "yes",
                    "height",
                    "Below the roof",
                    "day",
                    "2027-01-12",
                    "witness",
                    witness.id().value());
            var again = chidi.presses("Send the report", answers);
            assertThat(again.text())
                    .contains("One more question, because of what you answered.")
                    .contains("What did you photograph it with?");
            assertThat(again.filledIn("colour")).isEqualTo("small and black");
            assertThat(olivia.sees().isNothing()).isTrue();

            var complete = new java.util.HashMap<>(answers);
            complete.put("gear", "my school phone");
            var sent = chidi.pressesOn(again, "Send the report", complete);

            assertThat(sent.text()).contains("INC-").contains("(Personal data breach)");
            assertThat(olivia.sees().text())
                    .contains("Drone over the school")
                    .contains("small and black")
                    .contains("Below the roof")
                    .contains("2027-01-12")
                    .contains("Mei Tan")
                    .contains("my school phone");
            assertThat(chidi.sees().text()).contains("The office phones the police on 101.");
        } finally {
            school.close();
        }
    }
}
