package school.signpost.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Nobody ever said that they are away, and nobody can. */
final class NoAbsences implements Absences {

    @Override
    public List<PlannedAbsence> notOverOn(SchoolId school, LocalDate day) {
        return List.of();
    }

    @Override
    public Set<StaffId> barredOn(SchoolId school, LocalDate day) {
        return Set.of();
    }

    @Override
    public AbsenceDiary diaryOf(SchoolId school, StaffId who) {
        return AbsenceDiary.empty(school, who);
    }

    @Override
    public boolean save(AbsenceDiary diary) {
        throw new UnsupportedOperationException("no store of absences here");
    }
}
