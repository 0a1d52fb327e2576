package school.signpost.staff;

import school.signpost.shared.SchoolId;

/** What administrators said yes to. A yes counts once, and stays as the record of who gave it. */
public interface Approvals {

    /** Whether somebody said yes to these leavers and the list has not been taken in since. */
    boolean isOpen(SchoolId school, String key);

    void give(Approval approval);

    /** The list was taken in: the same people leaving once more need another yes. */
    void use(SchoolId school, String key);
}
