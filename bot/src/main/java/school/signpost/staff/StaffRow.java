package school.signpost.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        @Nullable String mobile) {}
