package school.signpost.staff;

import java.time.LocalDate;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.time.SystemClock;

/** An administrator says that a list which makes many people leave is meant. It is on record who did, and takes effect. */
public final class ApproveStaffList {

    private final Access access;
    private final Approvals approvals;
    private final LoadedStaff staff;
    private final SystemClock clock;

    ApproveStaffList(Access access, Approvals approvals, LoadedStaff staff, SystemClock clock) {
        this.access = access;
        this.approvals = approvals;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether just this list, by the key that its card carried, was waiting and has been taken in now. */
    public boolean approve(Viewer viewer, String key, LocalDate today) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.ADMINISTER)) {
            return false;
        }
        var held = staff.standing(member.school()).held();
        if (held == null || !held.key().equals(key)) {
            return false;
        }
        approvals.give(new Approval(member.school(), key, member.id(), clock.instant()));
        staff.loadAgain(member.school(), today);
        return true;
    }
}
