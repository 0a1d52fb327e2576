package school.signpost.staff;

/** One thing wrong in a list that a school exported, by line; it quotes only addresses and words of the form, no names. No line where no list has it. */
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
        var place = line == 0 ? file : file + ":" + line;
        return "%s: %s%s; %s".formatted(place, isError() ? "" : "warning: ", what, remedy);
    }
}
