package school.signpost.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember.Group;

/**
 * A good row of a staff list: a person before anybody has said who they are to us. A blank cell is absent; {@code line} is
 * nought for somebody whom no list names.
 */
public record StaffRow(
        int line,
        String email,
        String name,
        @Nullable String aadObjectId,
        @Nullable Group group,
        @Nullable String lineManager,
        @Nullable LocalDate starts,
        @Nullable LocalDate leaves,
        @Nullable LocalDate passwordChanged,
        @Nullable String mobile) {

    /** In what way they belong to the school; whoever's row does not say is staff. */
    public Group groupOrStaff() {
        return group == null ? Group.STAFF : group;
    }

    /** The same person with what this row leaves blank. */
    StaffRow filledFrom(PersonElsewhere other) {
        return new StaffRow(
                line,
                email,
                name,
                aadObjectId == null ? other.aadObjectId() : aadObjectId,
                group == null ? other.group() : group,
                lineManager == null ? other.lineManager() : lineManager,
                starts == null ? other.starts() : starts,
                leaves == null ? other.leaves() : leaves,
                passwordChanged,
                mobile);
    }

    /** The person that this row is about, once it is known which one. */
    public StaffMember as(StaffId id) {
        return new StaffMember(
                id, email, name, aadObjectId, groupOrStaff(), lineManager, starts, leaves, passwordChanged, mobile);
    }
}
