package school.signpost.policy.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the bot says as policy. {@code source} is the clause, or {@code school-choice} where the document is silent;
 * absent only in files that never said (checked with a warning). {@code onlyIf} says for which answers it is
 * shown.
 */
public record Statement(String is, @Nullable String source, Strength strength, Condition onlyIf) {

    /** A statement that is always shown. */
    public Statement(String is, @Nullable String source, Strength strength) {
        this(is, source, strength, Condition.ALWAYS);
    }

    /** The source of what the school decided because its document says nothing. */
    public static final String SCHOOL_CHOICE = "school-choice";

    /** How binding the document makes it. */
    public enum Strength {
        MUST,
        SHOULD,
        ADVICE
    }

    /** Whether the school chose this where its document is silent; then it is never called policy. */
    public boolean isSchoolChoice() {
        return SCHOOL_CHOICE.equals(source);
    }
}
