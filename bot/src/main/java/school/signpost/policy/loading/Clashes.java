package school.signpost.policy.loading;

import java.util.Collection;
import java.util.Optional;
import school.signpost.policy.PolicyProblem;

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
        if (school.id().equals(other.id())) {
            return Optional.of(problem(school, "school.id", other));
        }
        String prefix = school.inForce().policy().school().referencePrefix();
        return prefix.equals(other.inForce().policy().school().referencePrefix())
                ? Optional.of(problem(school, "school.reference-prefix", other))
                : Optional.empty();
    }

    private static PolicyProblem problem(LoadedSchool school, String key, LoadedSchool other) {
        return FileText.problem(
                school.folder(),
                key,
                "the same as in " + other.folder().policyName(),
                "give every school of the trust its own");
    }
}
