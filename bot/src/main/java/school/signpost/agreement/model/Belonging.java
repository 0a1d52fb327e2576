package school.signpost.agreement.model;

import school.signpost.staff.StaffMember.Group;

/** In what way somebody belongs to the school, as far as it decides what they are asked to sign. */
public sealed interface Belonging {

    /** On the staff list, in this group. */
    record Member(Group group) implements Belonging {}

    /** A pupil of this year, such as {@code R} or {@code 7}; blank where the list does not say. */
    record Pupil(String year) implements Belonging {}
}
