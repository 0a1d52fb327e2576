package school.signpost.agreement.model;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.PasswordStanding;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffMember.Group;

/** What deciding needs to know of a person: nothing that says who it is. */
public record Person(
        Belonging belonging,
        @Nullable LocalDate starts,
        @Nullable LocalDate leaves) {

    public Person(Group group, @Nullable LocalDate starts, @Nullable LocalDate leaves) {
        this(new Belonging.Member(group), starts, leaves);
    }

    public static Person of(StaffMember member) {
        return new Person(member.group(), member.starts(), member.leaves());
    }

    /** What their password's age is looked at with. */
    public PasswordStanding.Sight sight(ZoneId zone, LocalDate today) {
        return new PasswordStanding.Sight(zone, today, starts);
    }

    public static Person pupilOf(String year) {
        return new Person(new Belonging.Pupil(year), null, null);
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
