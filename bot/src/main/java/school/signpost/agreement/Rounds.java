package school.signpost.agreement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/** When each thing that comes round in a school was last done: reviews, and the passwords of shared accounts. */
public interface Rounds {

    /** {@code what} is the policy's own name of it, such as {@code review/this-policy}. */
    Optional<Round> find(SchoolId school, String what);

    /** Known from this day on; one that is known already stays as it is. */
    Round known(SchoolId school, String what, LocalDate today);

    /** Done on this day, by whom. */
    void done(SchoolId school, String what, LocalDate on, String by);

    /** One thing, since when it is known here, and when it was last done. */
    record Round(
            LocalDate since,
            @Nullable LocalDate done,
            @Nullable String by) {

        boolean isDoneSince(LocalDate day) {
            return done != null && !done.isBefore(day);
        }
    }
}
