package school.signpost.teams.turn;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.policy.Policies;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Finds out who somebody is: on the staff list, known as a pupil, or neither. */
@Component
class Viewers {

    private final Policies policies;
    private final Staff staff;
    private final Chats chats;
    private final Acquaintance acquaintance;

    Viewers(Policies policies, Staff staff, Chats chats, Acquaintance acquaintance) {
        this.policies = policies;
        this.staff = staff;
        this.chats = chats;
        this.acquaintance = acquaintance;
    }

    Visit visit(Inbound in) {
        var person = in.sender().aadObjectId();
        for (var school : policies.schools()) {
            if (staff.isPupil(school, person)) {
                return new Visit(new Viewer.Pupil(school, person), new ChatKey(school, person), in);
            }
            var member = staff.byAadObjectId(school, person);
            if (member.isPresent()) {
                return visitOf(school, member.get(), in);
            }
        }
        return acquaintance
                .introduce(in)
                .map(met -> met.pupil()
                        ? new Visit(new Viewer.Pupil(met.school(), person), new ChatKey(met.school(), person), in)
                        : visitOf(met.school(), met.member(), in))
                .orElseGet(() -> stranger(policies.schools().iterator().next(), person, in));
    }

    private Visit visitOf(SchoolId school, StaffMember member, Inbound in) {
        return new Visit(
                memberOf(school, member), new ChatKey(school, member.id().value()), in);
    }

    /** The viewer that a member of staff is. */
    Viewer.Member memberOf(SchoolId school, StaffMember member) {
        var roles = policies.current(school).policy().rolesOf(member.email());
        return new Viewer.Member(school, member.id(), Set.<RoleId>copyOf(roles));
    }

    private Visit stranger(SchoolId school, String person, Inbound in) {
        var key = new ChatKey(school, person);
        boolean confirmed = chats.find(key).map(Chat::worksHereConfirmed).orElse(false);
        return new Visit(new Viewer.TenantUser(school, person, confirmed), key, in);
    }
}
