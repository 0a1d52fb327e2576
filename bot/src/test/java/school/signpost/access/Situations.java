package school.signpost.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Every way somebody can stand towards a case, so that the rules can be tried on all of them. */
final class Situations {

    static final SchoolId HERE = SchoolId.of("st-example");
    static final SchoolId ELSEWHERE = SchoolId.of("other-school");
    static final StaffId ONE = StaffId.of("staff-1");
    static final StaffId SOMEBODY_ELSE = StaffId.of("staff-2");
    static final String STRANGER = "aad-of-a-stranger";

    private Situations() {}

    /** How one member of staff is mentioned in a case. */
    enum Part {
        REPORTER,
        TOLD,
        ON_ROUTE,
        MANAGED_BY_SUBJECT,
        SUBJECT
    }

    /** The roles somebody holds, as far as the rules can tell them apart. */
    enum Roles {
        NO_ROLE("no role", false, false),
        A_ROLE("holds a role", false, true),
        ADMINISTRATOR("administrator", true, false),
        ADMINISTRATOR_AND_MORE("administrator and a role", true, true);

        private final String words;
        private final boolean administrator;
        private final boolean responsible;

        Roles(String words, boolean administrator, boolean responsible) {
            this.words = words;
            this.administrator = administrator;
            this.responsible = responsible;
        }

        Viewer.Member member(SchoolId school) {
            var roles = new HashSet<RoleId>();
            if (administrator) {
                roles.add(RoleId.of("administrator"));
            }
            if (responsible) {
                roles.add(RoleId.of("network-manager"));
            }
            return new Viewer.Member(school, ONE, roles);
        }

        String words() {
            return words;
        }
    }

    /** All 32 combinations, none first. */
    static List<Set<Part>> allParts() {
        var all = new ArrayList<Set<Part>>();
        all.add(EnumSet.noneOf(Part.class));
        for (Part part : Part.values()) {
            for (Set<Part> without : List.copyOf(all)) {
                var with = EnumSet.of(part);
                with.addAll(without);
                all.add(with);
            }
        }
        return all;
    }

    /** A case of this school in which {@link #ONE} has these parts and somebody else has all the parts there are. */
    static CaseFacts aCase(boolean restricted, Set<Part> parts) {
        return new CaseFacts(
                HERE,
                restricted,
                parts.contains(Part.REPORTER) ? ONE.value() : SOMEBODY_ELSE.value(),
                people(parts.contains(Part.TOLD)),
                people(parts.contains(Part.ON_ROUTE)),
                people(parts.contains(Part.SUBJECT)),
                people(parts.contains(Part.MANAGED_BY_SUBJECT)));
    }

    static CaseFacts aCaseReportedBy(boolean restricted, @Nullable String reporter) {
        return new CaseFacts(HERE, restricted, reporter, people(false), people(false), people(false), people(false));
    }

    private static Set<StaffId> people(boolean withOne) {
        return withOne ? Set.of(ONE, SOMEBODY_ELSE) : Set.of(SOMEBODY_ELSE);
    }
}
