package school.signpost.staff;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.signpost.staff.StaffMember.Group;

/**
 * Somebody whom another source than the staff list names. {@code active} is false where their account is disabled: that
 * makes nobody join, and nobody leave either, since it may be a long illness or a stolen password.
 */
public record PersonElsewhere(
        String aadObjectId,
        String email,
        String name,
        Group group,
        @Nullable String lineManager,
        @Nullable LocalDate starts,
        @Nullable LocalDate leaves,
        boolean active) {

    public PersonElsewhere {
        aadObjectId = aadObjectId.toLowerCase(Locale.ROOT);
        email = email.toLowerCase(Locale.ROOT);
        lineManager = lineManager == null ? null : lineManager.toLowerCase(Locale.ROOT);
    }

    StaffRow asRow() {
        return new StaffRow(0, email, name, aadObjectId, group, lineManager, starts, leaves, null, null);
    }
}
