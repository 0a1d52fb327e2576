package school.signpost.agreement.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffMember.Group;

/** What deciding needs to know of a person: nothing that says who it is. */
public record Person(
        Group group, @Nullable LocalDate starts, @Nullable LocalDate leaves) {

    public static Person of(StaffMember member) {
        return new Person(member.group(), member.starts(), member.leaves());
    }

    public boolean worksHereOn(LocalDate day) {
        return !isStillToCome(day) && !hasLeft(day);
    }

    public boolean isStillToCome(LocalDate day) {
        return starts != null && day.isBefore(starts);
    }

    /** Their last day is over. Somebody who starts again after it is still to come, or here. */
    public boolean hasLeft(LocalDate day) {
        return leaves != null && day.isAfter(leaves) && !isStillToCome(day);
    }
}
