package school.signpost.access;

import java.util.Set;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Who asks. Made at the edge from the signed activity, never from what a card carried. */
public sealed interface Viewer {

    SchoolId school();

    /** Somebody on the staff list, with the roles they hold or deputise for now. */
    record Member(SchoolId school, StaffId id, Set<RoleId> roles) implements Viewer {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Somebody of the school's tenant who is on no list; {@code confirmed} once they said that they work or volunteer here. */
    record TenantUser(SchoolId school, String aadObjectId, boolean confirmed) implements Viewer {}

    /** Somebody known as a pupil: never served, always signposted to an adult. */
    record Pupil(SchoolId school, String aadObjectId) implements Viewer {}

    /** Signpost itself, for due work. */
    record Machine(SchoolId school) implements Viewer {}
}
