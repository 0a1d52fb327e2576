package school.signpost.policy;

import java.util.List;
import school.signpost.policy.model.Policy;

/** What came of reading a policy file: a policy, perhaps with warnings, or everything that is wrong with it. */
public sealed interface PolicyReading {

    /** Errors and warnings in the order of the file. */
    List<PolicyProblem> problems();

    /** Usable. */
    record Good(Policy policy, List<PolicyProblem> problems) implements PolicyReading {
        public Good {
            problems = List.copyOf(problems);
        }
    }

    /** Refused. */
    record Bad(List<PolicyProblem> problems) implements PolicyReading {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
