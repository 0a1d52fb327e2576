package school.signpost.policy.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblem.Severity;
import school.signpost.policy.PolicyRefused;

/** What somebody reads whose first start is refused. */
class RefusedStartTest {

    @Test
    void theListOfMistakesIsShownPlainly() {
        var refused = new PolicyRefused(List.of(
                new PolicyProblem(Severity.ERROR, "policy.yaml", 3, 5, "school.id", "\"St X\"", "use small letters")));

        var analysis = Objects.requireNonNull(new PolicyRefusedAnalyzer().analyze(new IllegalStateException(refused)));

        assertThat(analysis.getDescription()).contains("policy.yaml:3:5: school.id: found \"St X\"; use small letters");
        assertThat(analysis.getAction()).contains("policy check");
    }
}
