package school.signpost.agreement;

import java.time.Instant;
import java.util.List;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Asks whoever keeps the reports whose password somebody else may know. */
public interface PasswordsReported {

    /** Those reported since then, oldest first. */
    List<Reported> since(SchoolId school, Instant since);

    /** Somebody reported that their own password may be known. */
    record Reported(StaffId person, Instant at) {}
}
