package school.signpost.policy.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.signpost.policy.PolicyReading;
import school.signpost.policy.ReadPolicy;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Question;

/**
 * A school that writes advice of its own for a kind writes all of it. What only some reporters are told is easily
 * forgotten then: somebody who has opened the attachment must still be told to stop.
 */
class BranchesTest {

    @ParameterizedTest
    @MethodSource("school.signpost.policy.schools.ExampleSchool#five")
    void whoeverAnswersWhatTheBuiltInAdviceTurnsOnIsToldSomethingOfTheirOwnInEachSchoolToo(String slug) {
        var builtIn = builtIn();

        var kinds = ExampleSchool.named(slug).policy().kinds();

        assertThat(builtIn.kinds()).isNotEmpty().allSatisfy((id, kind) -> {
            var here = kinds.get(id);
            assertThat(branches(here))
                    .as(id.value())
                    .containsAll(branches(kind).stream()
                            .filter(branch -> asks(here, branch))
                            .toList());
        });
    }

    /** An answer on which a piece of advice turns. */
    private record Branch(String question, String answer) {}

    private static Set<Branch> branches(IncidentKind kind) {
        return Stream.concat(kind.beforeQuestions().stream(), kind.advice().stream())
                .flatMap(statement -> statement.onlyIf().answers().entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(answer -> new Branch(entry.getKey(), answer)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean asks(IncidentKind kind, Branch branch) {
        return kind.questions().stream().map(Question::id).anyMatch(branch.question()::equals);
    }

    private static Policy builtIn() {
        var text = """
                policy: 1
                school: { id: st-x, name: St X, reference-prefix: INC, document: { title: ICT, version: "1" } }
                contacts: { emergency: { phone: "999" }, local-authority-designated-officer: { phone: "01632 960002" } }
                calendar: { working-hours: "08:00-17:00" }
                roles:
                  head: { title: Headteacher, holders: [alex@school.example] }
                  dsl: { title: Lead, holders: [sam@school.example] }
                """;
        var reading = new ReadPolicy().read("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).describedAs("%s", reading.problems()).isInstanceOf(PolicyReading.Good.class);
        return ((PolicyReading.Good) reading).policy();
    }
}
