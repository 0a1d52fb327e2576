package school.signpost.equipment;

import java.util.List;
import java.util.Optional;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Every device of every school. Reads here ask nobody's leave: only use cases that have asked {@code access} may call them. */
public interface Devices {

    Optional<Device> find(SchoolId school, AssetTag tag);

    /** Everything that somebody has, or had when it was lost. */
    List<Device> of(SchoolId school, StaffId holder);

    List<Device> all(SchoolId school);

    boolean isEmpty(SchoolId school);

    /** Stores new ones (version 0) and changes of known ones, each only as long as nobody else has changed it since. */
    boolean save(List<Device> changed);
}
