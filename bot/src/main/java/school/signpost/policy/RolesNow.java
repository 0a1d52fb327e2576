package school.signpost.policy;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Absences;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** The roles by which somebody may do things at present: those that the policy gives them, none while they are barred. */
@Component
public class RolesNow {

    private final Policies policies;
    private final Absences absences;
    private final SchoolClock clock;

    RolesNow(Policies policies, Absences absences, SchoolClock clock) {
        this.policies = policies;
        this.absences = absences;
        this.clock = clock;
    }

    public Set<RoleId> of(SchoolId school, StaffMember member) {
        var policy = policies.current(school).policy();
        var today = policy.calendar().dayOf(clock.instant());
        return absences.barredOn(school, today).contains(member.id())
                ? Set.of()
                : Set.copyOf(policy.rolesOf(member.email()));
    }
}
