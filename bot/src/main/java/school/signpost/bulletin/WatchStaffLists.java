package school.signpost.bulletin;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.schedule.Watch;
import school.signpost.staff.StaffNews;
import school.signpost.staff.StaffProblem;

/** Tells administrators when a staff list waits for them, and when rows of a list had to be left out. */
@Component
class WatchStaffLists implements Watch {

    private final Policies policies;
    private final StaffNews staff;
    private final TellOfChanges telling;

    WatchStaffLists(Policies policies, StaffNews staff, TellOfChanges telling) {
        this.policies = policies;
        this.staff = staff;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "watch-staff-lists";
    }

    @Override
    public void look() {
        for (var school : policies.schools()) {
            var standing = staff.standing(school);
            var held = standing.held();
            telling.ofStanding(school, Topic.STAFF_LIST_WAITS, held == null ? List.of() : List.of(held.key()));
            telling.ofStanding(school, Topic.STAFF_LIST_ROWS, leftOut(standing.problems()));
        }
    }

    private static List<String> leftOut(List<StaffProblem> problems) {
        return problems.stream()
                .filter(StaffProblem::isError)
                .map(StaffProblem::toString)
                .toList();
    }
}
