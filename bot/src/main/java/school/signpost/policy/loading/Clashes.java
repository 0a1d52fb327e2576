package school.signpost.policy.loading;

import java.util.Collection;
import java.util.Optional;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.model.Policy.School;

/** Two schools of a trust share neither id nor reference prefix, or their cases could not be told apart. */
final class Clashes {

    private Clashes() {}

    static Optional<PolicyProblem> among(LoadedSchool school, Collection<LoadedSchool> others) {
        return others.stream()
                .filter(other -> !other.folder().equals(school.folder()))
                .flatMap(other -> clash(school, other).stream())
                .findFirst();
    }

    private static Optional<PolicyProblem> clash(LoadedSchool school, LoadedSchool other) {
        return schoolOf(school).clashWith(schoolOf(other)).map(key -> problem(school, key, other));
    }

    private static School schoolOf(LoadedSchool loaded) {
        return loaded.inForce().policy().school();
    }

    private static PolicyProblem problem(LoadedSchool school, String key, LoadedSchool other) {
        return FileText.problem(
                school.folder(),
                key,
                "the same as in " + other.folder().policyName(),
                "give every school of the trust its own");
    }
}
