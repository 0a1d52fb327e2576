package school.signpost.staff;

import java.time.Instant;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** An administrator's yes to the leavers of one list. */
public record Approval(SchoolId school, String key, StaffId by, Instant at) {}
