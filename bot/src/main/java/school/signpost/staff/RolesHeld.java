package school.signpost.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * Whoever comes back and is still named in the policy's roles does not hold them again by themselves: an administrator says
 * that it is meant. Until then they are told of nothing, as if they were away.
 */
public interface RolesHeld {

    /** Once for each time that somebody left: said again, or after it was let go, it changes nothing. */
    void hold(SchoolId school, StaffId person, LocalDate left);

    /** Those whose roles wait for a yes. */
    List<StaffId> of(SchoolId school);

    /** Somebody says that it is meant; false where nothing waited. */
    boolean letGo(SchoolId school, StaffId person, StaffId by, Instant at);
}
