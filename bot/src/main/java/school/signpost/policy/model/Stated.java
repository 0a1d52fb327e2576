package school.signpost.policy.model;

import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Statement.Strength;

/** A value with the clause that states it: a rule's own, or one of its own where the parts of a rule stand apart. */
public record Stated<T>(T is, @Nullable String source, Strength strength) {

    /** Whether the school chose this where its document is silent; then it is never called policy. */
    public boolean isSchoolChoice() {
        return Statement.SCHOOL_CHOICE.equals(source);
    }
}
