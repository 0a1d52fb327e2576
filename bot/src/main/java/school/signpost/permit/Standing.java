package school.signpost.permit;

import java.time.LocalDate;
import school.signpost.shared.StaffId;

/** How it stands with something that somebody asked for. */
public sealed interface Standing {

    /** Nobody has said yes or no. */
    record Asked() implements Standing {}

    /** Yes, up to and including {@code until}. */
    record Granted(StaffId by, LocalDate on, LocalDate until) implements Standing {}

    /** No. */
    record Refused(StaffId by, LocalDate on) implements Standing {}

    /** Whoever asked wants it no longer; a yes ended there. */
    record Withdrawn(LocalDate on) implements Standing {}
}
