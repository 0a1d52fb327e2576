package school.signpost.equipment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffProblem;

/** Who keeps the school's equipment sees where all of it is, and finds one device by its tag, its number or its holder. */
@Component
public class SeeEquipment {

    private final Register register;
    private final Devices devices;
    private final Staff staff;
    private final Access access;

    SeeEquipment(Register register, Devices devices, Staff staff, Access access) {
        this.register = register;
        this.devices = devices;
        this.staff = staff;
        this.access = access;
    }

    /** Empty for everybody else; {@code search} may be blank. */
    public Optional<Found> of(Viewer viewer, String search) {
        if (!access.allows(viewer, Permission.KEEP_EQUIPMENT)) {
            return Optional.empty();
        }
        var school = viewer.school();
        var problems = register.upToDate(school);
        var all = devices.all(school).stream()
                .sorted(Comparator.comparing(device -> device.tag().value()))
                .toList();
        return Optional.of(new Found(all, search.isBlank() ? List.of() : among(all, school, search), problems));
    }

    private List<Device> among(List<Device> all, SchoolId school, String search) {
        var sought = search.strip().toLowerCase(Locale.ROOT);
        var people = peopleCalled(school, sought);
        return all.stream()
                .filter(device -> isTag(device, search)
                        || device.serial().toLowerCase(Locale.ROOT).equals(sought)
                        || device.what().toLowerCase(Locale.ROOT).contains(sought)
                        || device.standing().holder().filter(people::contains).isPresent())
                .toList();
    }

    private static boolean isTag(Device device, String search) {
        return AssetTag.parse(search)
                .filter(tag -> device.tag().key().contains(tag.key()))
                .isPresent();
    }

    private Set<StaffId> peopleCalled(SchoolId school, String sought) {
        return staff.all(school).stream()
                .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(sought))
                .map(StaffMember::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything, what was sought, and what is wrong with the list. */
    public record Found(List<Device> all, List<Device> matching, List<StaffProblem> problems) {

        public Found {
            all = List.copyOf(all);
            matching = List.copyOf(matching);
            problems = List.copyOf(problems);
        }
    }
}
