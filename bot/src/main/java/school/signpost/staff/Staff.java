package school.signpost.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** The people of each school, as last loaded. Somebody who has left stays findable, so that old cases keep their names. */
public interface Staff {

    List<StaffMember> all(SchoolId school);

    Optional<StaffMember> find(SchoolId school, StaffId id);

    Optional<StaffMember> byEmail(SchoolId school, String email);

    Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId);

    /**
     * Whom somebody answers to, by address: as this school's list has it and, in a trust, as the other schools' lists do. A
     * person with two schools may manage at the one who decides at the other.
     */
    default Set<String> lineManagersOf(SchoolId school, String email) {
        return byEmail(school, email).map(StaffMember::lineManager).map(Set::of).orElseGet(Set::of);
    }

    /** Everybody on the school's list of pupils. */
    default List<Pupil> pupils(SchoolId school) {
        return List.of();
    }

    /** Whether this e-mail or AAD object id is on the school's list of pupils. */
    boolean isPupil(SchoolId school, String aadObjectIdOrEmail);
}
