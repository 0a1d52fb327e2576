package school.signpost.agreement;

import school.signpost.agreement.model.Person;
import school.signpost.agreement.model.TextHash;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Pupil;
import school.signpost.staff.StaffMember;

/** Somebody whose signatures are kept: a person on the staff list, or a pupil. */
public sealed interface Signatory {

    /** Whose book it is. */
    StaffId key();

    String name();

    Person person();

    /** Somebody on the staff list. */
    record Member(StaffMember member) implements Signatory {

        @Override
        public StaffId key() {
            return member.id();
        }

        @Override
        public String name() {
            return member.name();
        }

        @Override
        public Person person() {
            return Person.of(member);
        }
    }

    /** A pupil. No account of theirs can be read from the key: it may reach a log. */
    record OfPupil(StaffId key, Pupil pupil) implements Signatory {

        private static final String PREFIX = "pupil-";
        private static final int DIGITS = 32;

        static OfPupil of(SchoolId school, Pupil pupil) {
            var hash = TextHash.of(school + "/" + pupil.id()).hex();
            return new OfPupil(StaffId.of(PREFIX + hash.substring(0, DIGITS)), pupil);
        }

        @Override
        public String name() {
            return pupil.name();
        }

        @Override
        public Person person() {
            return Person.pupilOf(pupil.year());
        }
    }
}
