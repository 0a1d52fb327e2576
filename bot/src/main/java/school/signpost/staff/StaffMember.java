package school.signpost.staff;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/** A person on the staff list. {@code lineManager} is an e-mail address; {@code leaves} is their last day,
 * {@code mobile} the number that text messages go to, with its country: +447700900003. */
public record StaffMember(
        StaffId id,
        String email,
        String name,
        @Nullable String aadObjectId,
        Group group,
        @Nullable String lineManager,
        @Nullable LocalDate starts,
        @Nullable LocalDate leaves,
        @Nullable LocalDate passwordChanged,
        @Nullable String mobile) {

    public StaffMember {
        email = email.toLowerCase(Locale.ROOT);
    }

    public boolean worksHereOn(LocalDate day) {
        return (starts == null || !day.isBefore(starts)) && (leaves == null || !day.isAfter(leaves));
    }

    /** In what way somebody belongs to the school. */
    public enum Group {
        STAFF,
        GOVERNOR,
        VOLUNTEER,
        VISITOR,
        TRAINEE,
        SUPPLY,
        CONTRACTOR,
        COMMUNITY
    }
}
