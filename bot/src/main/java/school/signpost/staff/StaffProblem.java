package school.signpost.staff;

/** One thing wrong in a list that a school exported, by line; it quotes only addresses and words of the form, no names. */
public record StaffProblem(Severity severity, String file, int line, String what, String remedy) {

    /** Whether the row could be used all the same. */
    public enum Severity {
        /** The row, or the whole file at line 1, was left out. */
        ERROR,
        /** The row was used, but somebody should look. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s:%d: %s%s; %s".formatted(file, line, isError() ? "" : "warning: ", what, remedy);
    }
}
