package school.signpost.equipment.model;

import java.time.Instant;

/** One line of a device's history: what happened, who recorded it and when; {@code about} are identifiers and no words. */
public record Recorded(What what, String by, Instant at, String about) {

    /** Who, where it is the school's own list that says it. */
    public static final String LIST = "list";

    /** Who, where a report says it. */
    public static final String REPORT = "report";

    /** What happened. */
    public enum What {
        ISSUED,
        RETURNED,
        DISPOSED,
        LISTED,
        /** A report says that it is lost or stolen; about that report. */
        MISSING,
        /** That report was a mistake; about that report. */
        NOT_MISSING
    }
}
