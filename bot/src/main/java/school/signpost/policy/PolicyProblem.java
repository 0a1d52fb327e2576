package school.signpost.policy;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a policy file: where, what was found there and what would be right. {@code key} is the path to it,
 * such as {@code incidents.lost-device.urgency}; {@code found} is absent when the thing is missing.
 */
public record PolicyProblem(
        Severity severity,
        String file,
        int line,
        int column,
        String key,
        @Nullable String found,
        String remedy) {

    /** Whether the file can be used all the same. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file is used, but somebody should look. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The place alone, fit for a log: it holds nothing of the text that somebody wrote. */
    public String place() {
        return "%s:%d:%d".formatted(file, line, column);
    }

    /** The whole in one line, for the person who edits the file. */
    @Override
    public String toString() {
        String what = found == null ? "" : "found " + found + "; ";
        String where = key.isEmpty() ? "" : key + ": ";
        String warning = isError() ? "" : "warning: ";
        return place() + ": " + warning + where + what + remedy;
    }
}
