package school.signpost.policy.loading;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffLists;

/** Takes the staff lists in again whenever their files changed. */
final class Lists {

    private final StaffLists staff;
    private final InstantSource clock;
    private final Map<SchoolId, Integer> seen = new HashMap<>();

    Lists(StaffLists staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    void load(LoadedSchool school) {
        seen.put(school.id(), fingerprint(school.folder()));
        var today = school.inForce().policy().calendar().dayOf(clock.instant());
        staff.load(school.id(), school.folder().lists(), today);
    }

    void loadIfChanged(LoadedSchool school) {
        if (!Integer.valueOf(fingerprint(school.folder())).equals(seen.get(school.id()))) {
            load(school);
        }
    }

    private static int fingerprint(SchoolFolder folder) {
        int staff =
                folder.read(StaffLists.Lists.STAFF_FILE).map(Arrays::hashCode).orElse(0);
        int pupils =
                folder.read(StaffLists.Lists.PUPILS_FILE).map(Arrays::hashCode).orElse(0);
        return 31 * staff + pupils;
    }
}
