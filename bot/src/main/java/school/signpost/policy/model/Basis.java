package school.signpost.policy.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Statement.Strength;

/**
 * What a rule rests on: the clause, how binding the document makes it, and where the document contradicts itself. {@code
 * source} is {@code school-choice} where the document is silent, and absent in files that never said.
 */
public record Basis(@Nullable String source, Strength strength, List<Conflict> conflicts) {

    public Basis {
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the school chose this where its document is silent; then it is never called policy. */
    public boolean isSchoolChoice() {
        return Statement.SCHOOL_CHOICE.equals(source);
    }
}
