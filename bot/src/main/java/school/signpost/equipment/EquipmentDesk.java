package school.signpost.equipment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.shared.SchoolId;

/** Load, decide, save: every change of a device goes through here, as one conditional write. */
@Component
class EquipmentDesk {

    private static final int MOST_RACES = 20;

    private final Devices devices;

    EquipmentDesk(Devices devices) {
        this.devices = devices;
    }

    /** Deciding may be done again on what another instance wrote meanwhile; the same device again writes nothing. */
    <R> R change(SchoolId school, AssetTag tag, Function<Optional<Device>, Change<R>> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = devices.find(school, tag);
            var change = decide.apply(before);
            var after = change.after();
            if (after.isEmpty() || after.equals(before) || devices.save(List.of(after.get()))) {
                return change.answer();
            }
        }
        throw new IllegalStateException("a device changes faster than it can be read");
    }

    /** Of a device that is known; one that is not stays so. */
    void update(Device known, UnaryOperator<Device> decide) {
        change(known.school(), known.tag(), before -> new Change<>(before.map(decide), known.tag()));
    }

    /** The device as it is then, empty where there is none, and what the caller is told. */
    record Change<R>(Optional<Device> after, R answer) {}
}
