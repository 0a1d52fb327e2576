package school.signpost.staff;

import java.time.LocalDate;
import java.util.Set;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Who may be told nothing for the time being. Whoever asks shows it to nobody: that it is so is itself confidential. */
public interface Barred {

    Set<StaffId> on(SchoolId school, LocalDate day);
}
