package school.signpost.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Absences that were said in the chat; those that a policy's calendar names are not here. */
public interface Absences {

    /** A school without any: for the command line, which has no store. */
    Absences NONE = new NoAbsences();

    /** Everybody's absences that have not ended before this day. */
    List<PlannedAbsence> notOverOn(SchoolId school, LocalDate day);

    /** Those who may be told nothing on that day, for whatever reason; nobody is shown that they are. */
    Set<StaffId> barredOn(SchoolId school, LocalDate day);

    AbsenceDiary diaryOf(SchoolId school, StaffId who);

    /** False when somebody else changed it meanwhile: read it again then. */
    boolean save(AbsenceDiary diary);
}
