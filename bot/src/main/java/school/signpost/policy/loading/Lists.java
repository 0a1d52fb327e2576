package school.signpost.policy.loading;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffLists;

/**
 * Takes the staff lists in again whenever their files, or anything else that they depend on, changed. In a trust a school's list is joined by those whom its
 * policy names and who are on another school's list, or on the trust's own.
 */
final class Lists {

    private final StaffLists staff;
    private final InstantSource clock;
    private final List<SchoolFolder> lenders;
    private final Map<SchoolId, Integer> seen = new HashMap<>();

    /** {@code lenders} are the folders whose staff lists serve every school; none where a school is by itself. */
    Lists(StaffLists staff, InstantSource clock, List<SchoolFolder> lenders) {
        this.staff = staff;
        this.clock = clock;
        this.lenders = List.copyOf(lenders);
    }

    void loadAll(Collection<LoadedSchool> schools) {
        seen.clear();
        loadChanged(schools);
    }

    void loadChanged(Collection<LoadedSchool> schools) {
        var lent = lenders.stream()
                .flatMap(folder -> folder.read(StaffLists.Lists.STAFF_FILE).stream())
                .toList();
        schools.forEach(school -> loadIfChanged(school, lent));
    }

    private void loadIfChanged(LoadedSchool school, List<byte[]> lent) {
        var wanted = lenders.isEmpty() ? Set.<String>of() : named(school);
        int look = Objects.hash(
                fingerprint(school.folder()),
                wanted,
                lent.stream().map(Arrays::hashCode).toList());
        boolean same = Integer.valueOf(look).equals(seen.get(school.id()));
        if (same && !staff.isToBeLoadedAgain(school.id())) {
            return;
        }
        staff.load(school.id(), school.folder().lists().borrowing(wanted, lent), today(school));
        seen.put(school.id(), look);
    }

    /** By the school's own calendar. */
    LocalDate today(LoadedSchool school) {
        return school.inForce().policy().calendar().dayOf(clock.instant());
    }

    /** Everybody whom the policy in force names for a role. */
    private static Set<String> named(LoadedSchool school) {
        return school.inForce().policy().roles().values().stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the lists that serve every school look like now. */
    int fingerprint() {
        return lenders.stream()
                .map(folder -> folder.read(StaffLists.Lists.STAFF_FILE)
                        .map(Arrays::hashCode)
                        .orElse(0))
                .toList()
                .hashCode();
    }

    private static int fingerprint(SchoolFolder folder) {
        int staff =
                folder.read(StaffLists.Lists.STAFF_FILE).map(Arrays::hashCode).orElse(0);
        int pupils =
                folder.read(StaffLists.Lists.PUPILS_FILE).map(Arrays::hashCode).orElse(0);
        return 31 * staff + pupils;
    }
}
