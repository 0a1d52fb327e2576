package school.signpost.policy.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblem.Severity;

/** Collects everything that is wrong with a file, so that it can be put right in one go. */
final class Problems {

    /** Nobody reads more; a file of another kind altogether would otherwise give thousands. */
    private static final int MOST = 100;

    private final List<PolicyProblem> found = new ArrayList<>();

    void error(Spot spot, @Nullable String what, String remedy) {
        add(Severity.ERROR, spot, what, remedy);
    }

    void warning(Spot spot, @Nullable String what, String remedy) {
        add(Severity.WARNING, spot, what, remedy);
    }

    private void add(Severity severity, Spot spot, @Nullable String what, String remedy) {
        var problem = new PolicyProblem(severity, spot.file(), spot.line(), spot.column(), spot.key(), what, remedy);
        if (!isFull() && !found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    boolean hasErrors() {
        return found.stream().anyMatch(PolicyProblem::isError);
    }

    List<PolicyProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column))
                .toList();
    }

    /** A place in a file, counted from one as editors do. */
    record Spot(String file, int line, int column, String key) {

        static Spot of(String file, @Nullable Mark mark, String key) {
            return mark == null
                    ? new Spot(file, 1, 1, key)
                    : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1, key);
        }
    }
}
