package school.signpost.staff;

import java.time.LocalDate;
import school.signpost.shared.SchoolId;

/** For administrators: how the lists of a school stand, and what another list would change. */
public interface StaffNews {

    ListStanding standing(SchoolId school);

    /** What this list would change if it took the place of {@code staff.csv}; nothing is stored. */
    Preview preview(SchoolId school, byte[] list, LocalDate today);
}
