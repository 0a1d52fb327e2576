package school.signpost.policy;

import java.util.List;

/** No policy can be brought into force, so nothing could be routed: Signpost does not start. */
public final class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    public PolicyRefused(List<PolicyProblem> problems) {
        super("policy-refused: " + problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<PolicyProblem> problems() {
        return problems;
    }
}
