package school.signpost.policy;

import java.util.List;
import school.signpost.shared.SchoolId;

/**
 * What is wrong with the policy files as last looked at, for administrators to see. With an error among them the version
 * in force is an older one, not the file.
 */
public interface PolicyProblems {

    List<PolicyProblem> of(SchoolId school);

    /** The same, and everything that {@code policy check} warns of in the file as it is now. */
    List<PolicyProblem> checked(SchoolId school);
}
