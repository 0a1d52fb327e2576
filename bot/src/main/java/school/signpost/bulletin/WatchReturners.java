package school.signpost.bulletin;

import org.springframework.stereotype.Component;
import school.signpost.policy.Policies;
import school.signpost.schedule.Watch;
import school.signpost.shared.StaffId;
import school.signpost.staff.RolesHeld;

/** Tells administrators when somebody came back whom the policy still names in a role. */
@Component
class WatchReturners implements Watch {

    private final Policies policies;
    private final RolesHeld held;
    private final TellOfChanges telling;

    WatchReturners(Policies policies, RolesHeld held, TellOfChanges telling) {
        this.policies = policies;
        this.held = held;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "watch-returners";
    }

    @Override
    public void look() {
        for (var school : policies.schools()) {
            telling.ofStanding(
                    school,
                    Topic.ROLES_WAIT,
                    held.of(school).stream().map(StaffId::value).sorted().toList());
        }
    }
}
