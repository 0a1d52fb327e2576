package school.signpost.equipment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Standing;
import school.signpost.shared.StaffId;

/**
 * What somebody has of the school's. A device that somebody else reported shows as if it were still there: whoever has it
 * may be whom that report is about.
 */
@Component
public class OwnDevices {

    private final Register register;
    private final Devices devices;
    private final Access access;

    OwnDevices(Register register, Devices devices, Access access) {
        this.register = register;
        this.devices = devices;
        this.access = access;
    }

    /** Empty for somebody on no list. */
    public Optional<List<Device>> of(Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.OWN_DUTIES)) {
            return Optional.empty();
        }
        register.upToDate(member.school());
        return Optional.of(sorted(devices.of(member.school(), member.id())));
    }

    /**
     * What they still have and could lose, as the register knows it now: somebody who reports a loss waits neither for
     * the school's list to be read nor for earlier reports to be noted, which {@link WatchEquipment} does all the time.
     */
    public List<Device> issuedTo(Viewer viewer) {
        return viewer instanceof Viewer.Member member && access.allows(viewer, Permission.OWN_DUTIES)
                ? out(devices.of(member.school(), member.id()))
                : List.of();
    }

    /** What somebody who leaves has to hand in, for whoever was asked to take it back: the caller knows that they were. */
    public List<Device> stillWith(Viewer.Member whoAsks, StaffId leaver) {
        register.upToDate(whoAsks.school());
        return out(devices.of(whoAsks.school(), leaver));
    }

    /** Whether they reported it lost themselves. */
    public boolean saidSo(Viewer viewer, Device device) {
        return viewer instanceof Viewer.Member member
                && device.standing() instanceof Standing.Missing missing
                && member.id().equals(missing.reporter());
    }

    private static List<Device> out(List<Device> found) {
        return sorted(found).stream().filter(Device::isOut).toList();
    }

    private static List<Device> sorted(List<Device> found) {
        return found.stream()
                .sorted(Comparator.comparing(device -> device.tag().value()))
                .toList();
    }
}
