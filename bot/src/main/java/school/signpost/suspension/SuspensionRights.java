package school.signpost.suspension;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.SuspensionRule;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/**
 * Who may suspend whom, and who knows of it. Whoever holds a role that the policy names, or stands in for it now; never
 * about themselves, nor about anybody who manages them, nor while they are suspended.
 */
@Component
class SuspensionRights {

    private final Policies policies;
    private final Staff staff;
    private final Absences absences;
    private final Access access;

    SuspensionRights(Policies policies, Staff staff, Absences absences, Access access) {
        this.policies = policies;
        this.staff = staff;
        this.absences = absences;
        this.access = access;
    }

    /** Who asks, where they may suspend anybody at all. */
    Optional<Viewer.Member> suspender(Viewer viewer, Instant now) {
        return viewer instanceof Viewer.Member member
                        && access.allows(viewer, Permission.SUSPEND)
                        && rule(member.school()).by().stream().anyMatch(role -> isOf(member, role, now))
                ? Optional.of(member)
                : Optional.empty();
    }

    private boolean isOf(Viewer.Member member, RoleId role, Instant now) {
        var school = member.school();
        var people = people(school);
        var email = staff.find(school, member.id()).map(StaffMember::email).orElse("");
        return !people.barred(member.id(), now)
                && (policy(school)
                                .role(role)
                                .filter(each -> each.holders().contains(email))
                                .isPresent()
                        || standIns(school, role, people, now).contains(member.id()));
    }

    private Set<StaffId> standIns(SchoolId school, RoleId role, PeopleOnList people, Instant now) {
        var step = new Step(new Tell.ToRole(role), Step.Acknowledge.ANY, Duration.ofHours(1));
        var context = new RoutingContext(policy(school), people, null, Set.of(), now);
        return Set.copyOf(Routing.resolve(step, context).tell().stream()
                .map(Recipient::person)
                .toList());
    }

    /** Whether this person may be suspended by that one. */
    boolean mayDecide(Viewer.Member by, StaffId who, Instant now) {
        var people = people(by.school());
        return !by.id().equals(who) && people.worksHere(who, now) && !people.manages(who, by.id());
    }

    /** Whether they may know of it: whoever said it, whoever was asked to shut the account, whoever may say such things. */
    boolean mayKnow(Viewer viewer, Suspension suspension, Instant now) {
        if (!(viewer instanceof Viewer.Member member)
                || !access.allows(viewer, Permission.OWN_DUTIES)
                || !member.school().equals(suspension.school())
                || member.id().equals(suspension.who())) {
            return false;
        }
        return member.id().equals(suspension.said().by())
                || suspension.told().contains(member.id())
                || doers(suspension, now).contains(member.id())
                || (suspender(viewer, now).isPresent()
                        && !people(member.school()).manages(suspension.who(), member.id()));
    }

    /** Who is asked to see to the account; whoever said it where nobody else may. */
    Set<StaffId> doers(Suspension suspension, Instant now) {
        var school = suspension.school();
        var found = new AccountKeepers(policy(school), people(school), now)
                .of(rule(school).accountTo(), suspension.who());
        return found.isEmpty() ? Set.of(suspension.said().by()) : found;
    }

    SuspensionRule rule(SchoolId school) {
        return policy(school).duties().suspension();
    }

    Policy policy(SchoolId school) {
        return policies.current(school).policy();
    }

    private PeopleOnList people(SchoolId school) {
        return new PeopleOnList(staff, absences, policy(school));
    }
}
