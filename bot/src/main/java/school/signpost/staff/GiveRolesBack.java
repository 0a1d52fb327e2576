package school.signpost.staff;

import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.shared.StaffId;
import school.signpost.time.SystemClock;

/** An administrator says that somebody who came back holds the roles again in which the policy still names them. */
public final class GiveRolesBack {

    private final Access access;
    private final RolesHeld held;
    private final SystemClock clock;

    GiveRolesBack(Access access, RolesHeld held, SystemClock clock) {
        this.access = access;
        this.held = held;
        this.clock = clock;
    }

    /** Nobody says it of themselves; false where nothing waited. */
    public boolean give(Viewer viewer, StaffId person) {
        return viewer instanceof Viewer.Member member
                && access.allows(viewer, Permission.ADMINISTER)
                && !member.id().equals(person)
                && held.letGo(member.school(), person, member.id(), clock.instant());
    }
}
