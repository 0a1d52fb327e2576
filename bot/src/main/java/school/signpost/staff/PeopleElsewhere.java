package school.signpost.staff;

import java.util.List;
import java.util.Optional;
import school.signpost.shared.SchoolId;

/** Asks another source than the staff list who belongs to a school, such as Microsoft's directory. */
public interface PeopleElsewhere {

    /** There is no other source. */
    PeopleElsewhere NONE = new PeopleElsewhere() {

        @Override
        public String revision(SchoolId school) {
            return "";
        }

        @Override
        public Optional<List<PersonElsewhere>> of(SchoolId school) {
            return Optional.empty();
        }

        @Override
        public List<PersonElsewhere> everybody() {
            return List.of();
        }
    };

    /** Another one whenever the people are others. */
    String revision(SchoolId school);

    /** Empty where the source says nothing of this school, be it that it was never read. */
    Optional<List<PersonElsewhere>> of(SchoolId school);

    /** Of every school of a trust. */
    List<PersonElsewhere> everybody();
}
