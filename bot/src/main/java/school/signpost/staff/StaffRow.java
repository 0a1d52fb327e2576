package school.signpost.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/** A good row of a staff list: a person before anybody has said who they are to us. */
public record StaffRow(
        int line,
        String email,
        String name,
        @Nullable String aadObjectId,
        StaffMember.Group group,
        @Nullable String lineManager,
        @Nullable LocalDate starts,
        @Nullable LocalDate leaves,
        @Nullable LocalDate passwordChanged,
        @Nullable String mobile) {

    /** The person that this row is about, once it is known which one. */
    public StaffMember as(StaffId id) {
        return new StaffMember(
                id, email, name, aadObjectId, group, lineManager, starts, leaves, passwordChanged, mobile);
    }
}
