package school.signpost.policy.loading;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyRefused;

/** Turns a refused start into the plain list of mistakes, without a stack trace. */
final class PolicyRefusedAnalyzer extends AbstractFailureAnalyzer<PolicyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyRefused cause) {
        String list =
                cause.problems().stream().map(PolicyProblem::toString).collect(Collectors.joining("\n  ", "  ", ""));
        return new FailureAnalysis(
                "Signpost does not start, because there is no policy that it could follow:\n\n" + list,
                "Put the mistakes right and start again. The same list: java -jar signpost.jar policy check FILE",
                cause);
    }
}
