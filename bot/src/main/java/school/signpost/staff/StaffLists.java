package school.signpost.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/** Takes in the lists of a school, at start and whenever they change. */
public interface StaffLists {

    /**
     * Brings these lists into force. {@code today} is the school's day: somebody who is no longer listed counts as having
     * left the day before. Returns what was wrong; a staff list that cannot be read at all leaves the last one in force.
     */
    List<StaffProblem> load(SchoolId school, Lists lists, LocalDate today);

    /** Whether something besides the files has changed what they come to, such as an administrator's yes. */
    default boolean isToBeLoadedAgain(SchoolId school) {
        return false;
    }

    /** The bytes of the lists as they lie in the school's folder; a school without one of them has none. */
    final class Lists {

        public static final String STAFF_FILE = "staff.csv";
        public static final String PUPILS_FILE = "pupils.csv";
        /** What messages call the other source. */
        static final String ELSEWHERE = "Microsoft's directory";

        private final byte @Nullable [] staff;
        private final byte @Nullable [] pupils;
        private final List<byte[]> lenders;
        private final Set<String> wanted;

        private Lists(byte @Nullable [] staff, byte @Nullable [] pupils, List<byte[]> lenders, Set<String> wanted) {
            this.staff = staff;
            this.pupils = pupils;
            this.lenders = List.copyOf(lenders);
            this.wanted = Set.copyOf(wanted);
        }

        public static Lists of(byte @Nullable [] staff, byte @Nullable [] pupils) {
            return new Lists(staff, pupils, List.of(), Set.of());
        }

        /** With those of {@code wanted}, by address, whom the school's own list does not have and one of these does. */
        public Lists borrowing(Set<String> wanted, List<byte[]> lenders) {
            return new Lists(staff, pupils, lenders, wanted);
        }

        List<byte[]> lenders() {
            return lenders;
        }

        Set<String> wanted() {
            return wanted;
        }

        byte @Nullable [] staff() {
            return staff;
        }

        byte @Nullable [] pupils() {
            return pupils;
        }
    }
}
