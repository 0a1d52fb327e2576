package school.signpost.staff;

import java.util.List;
import school.signpost.shared.SchoolId;

/** What is wrong with the lists as last loaded, for the administrator to see. */
public interface StaffProblems {

    List<StaffProblem> of(SchoolId school);
}
