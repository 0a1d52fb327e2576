package school.signpost.caseregister;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody had seen of a case by the time it was taken from them. */
public enum Saw {
    /** The card with the alert. */
    CARD,
    /** The whole report. */
    REPORT,
    /** And they had answered. */
    ANSWERED;

    /** Between the person and what they saw, in a timeline entry. */
    public static final String SEPARATOR = "/";

    static String write(Set<Saw> saw) {
        return saw.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** As {@link #write} wrote it. */
    public static Set<Saw> read(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(Saw::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Saw.class)));
    }
}
