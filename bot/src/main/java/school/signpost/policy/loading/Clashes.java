package school.signpost.policy.loading;

import java.util.Collection;
import java.util.Optional;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyReading;
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

    /** What a file would share with another school; to be asked before the file comes into force. */
    static Optional<PolicyProblem> of(FileText file, Collection<LoadedSchool> others) {
        return file.reading() instanceof PolicyReading.Good good
                ? others.stream()
                        .filter(other -> !other.folder().equals(file.folder()))
                        .flatMap(other -> good.policy().school().clashWith(schoolOf(other)).stream()
                                .map(key -> problem(file.folder(), key, other)))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<PolicyProblem> clash(LoadedSchool school, LoadedSchool other) {
        return schoolOf(school).clashWith(schoolOf(other)).map(key -> problem(school.folder(), key, other));
    }

    private static School schoolOf(LoadedSchool loaded) {
        return loaded.inForce().policy().school();
    }

    private static PolicyProblem problem(SchoolFolder folder, String key, LoadedSchool other) {
        return FileText.problem(
                folder, key, "the same as in " + other.folder().policyName(), "give every school of the trust its own");
    }
}
