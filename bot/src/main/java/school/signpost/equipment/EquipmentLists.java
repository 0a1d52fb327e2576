package school.signpost.equipment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Keeping;
import school.signpost.equipment.model.ListedDevice;
import school.signpost.equipment.reading.EquipmentFile;
import school.signpost.policy.SchoolFiles;
import school.signpost.shared.OneAtATime;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffProblem;
import school.signpost.time.SchoolClock;

/**
 * Takes each school's list of equipment in when it has changed. What the list no longer has stays as it is known: a list
 * that is being written just now must not make devices disappear.
 */
@Component
class EquipmentLists {

    private static final Logger LOG = LoggerFactory.getLogger(EquipmentLists.class);
    private static final int ATTEMPTS = 5;

    private final SchoolFiles files;
    private final Devices devices;
    private final Staff staff;
    private final SchoolClock clock;
    private final OneAtATime queues = new OneAtATime();
    private final Map<SchoolId, Taken> taken = new ConcurrentHashMap<>();

    EquipmentLists(SchoolFiles files, Devices devices, Staff staff, SchoolClock clock) {
        this.files = files;
        this.devices = devices;
        this.staff = staff;
        this.clock = clock;
    }

    /** Brings the register up to date with the list, and says what is wrong with that. */
    List<StaffProblem> upToDate(SchoolId school) {
        return queues.with(
                school,
                () -> files.read(school, EquipmentFile.NAME)
                        .map(bytes -> takenIn(school, bytes))
                        .orElse(List.of()));
    }

    private List<StaffProblem> takenIn(SchoolId school, byte[] bytes) {
        int look = 31 * Arrays.hashCode(bytes) + staff.all(school).hashCode(); // a new colleague may be on it already
        var before = taken.get(school);
        if (before != null && before.look() == look && !devices.isEmpty(school)) {
            return before.problems();
        }
        var file = EquipmentFile.read(
                bytes, address -> staff.byEmail(school, address).map(StaffMember::id));
        boolean stored = store(school, file.devices());
        file.problems()
                .forEach(problem -> LOG.atWarn()
                        .addKeyValue("school", school)
                        .addKeyValue("file", problem.file())
                        .addKeyValue("line", problem.line())
                        .log("a row of a list needs attention"));
        if (stored) {
            taken.put(school, new Taken(look, file.problems()));
        }
        return file.problems();
    }

    private boolean store(SchoolId school, List<ListedDevice> rows) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (devices.save(changed(school, rows))) {
                return true;
            }
        }
        return false;
    }

    private List<Device> changed(SchoolId school, List<ListedDevice> rows) {
        var known = devices.all(school).stream()
                .collect(Collectors.toMap(device -> device.tag().key(), Function.identity()));
        var changed = new ArrayList<Device>();
        for (var row : rows) {
            var before = known.get(row.tag().key());
            var device = before == null ? Device.fresh(school, row.tag()) : before;
            var after = Keeping.listed(device, row, clock.instant());
            if (before == null || !after.equals(before)) {
                changed.add(after);
            }
        }
        return changed;
    }

    /** What was taken in last, and what was wrong with it. */
    private record Taken(int look, List<StaffProblem> problems) {}
}
