package school.signpost.equipment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.equipment.EquipmentDesk.Change;
import school.signpost.equipment.model.AssetTag;
import school.signpost.equipment.model.Device;
import school.signpost.equipment.model.Keeping;
import school.signpost.equipment.model.Keeping.Event;
import school.signpost.equipment.model.Keeping.Outcome;
import school.signpost.policy.Policies;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** Who keeps the school's equipment puts on record that a device was issued, came back or was disposed of. */
@Component
public class KeepEquipment {

    private final Register register;
    private final EquipmentDesk desk;
    private final Policies policies;
    private final Staff staff;
    private final Access access;
    private final SchoolClock clock;

    KeepEquipment(
            Register register, EquipmentDesk desk, Policies policies, Staff staff, Access access, SchoolClock clock) {
        this.register = register;
        this.desk = desk;
        this.policies = policies;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    public Result record(Viewer viewer, AssetTag tag, Event event) {
        if (!(viewer instanceof Viewer.Member keeper) || !access.allows(viewer, Permission.KEEP_EQUIPMENT)) {
            return new Result.NotFound();
        }
        if (event instanceof Event.Issued issued
                && staff.find(keeper.school(), issued.to()).isEmpty()) {
            return new Result.NotFound();
        }
        register.upToDate(keeper.school());
        var now = clock.instant();
        var today = policies.current(keeper.school()).policy().calendar().dayOf(now);
        var stamp = new Keeping.Stamp(keeper.id().value(), now, today);
        return desk.change(keeper.school(), tag, before -> decided(keeper, tag, before, event, stamp));
    }

    private static Change<Result> decided(
            Viewer.Member keeper, AssetTag tag, Optional<Device> before, Event event, Keeping.Stamp stamp) {
        if (before.isEmpty()
                && !(event instanceof Event.Issued issued && !issued.what().isBlank())) {
            return new Change<>(before, new Result.UnknownDevice());
        }
        var known = before.orElseGet(() -> Device.fresh(keeper.school(), tag));
        return switch (Keeping.apply(known, event, stamp)) {
            case Outcome.Now now -> new Change<>(Optional.of(now.device()), new Result.Done(now.device()));
            case Outcome.Refused refused -> new Change<>(before, new Result.Refused(refused.why()));
            case Outcome.Incomplete incomplete -> new Change<>(before, new Result.Incomplete(incomplete));
        };
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is on record. */
        record Done(Device device) implements Result {}

        /** Nothing changed. */
        record Refused(Keeping.Why why) implements Result {}

        /** Nothing changed: something is missing. */
        record Incomplete(Outcome.Incomplete what) implements Result {}

        /** No such device; one that is issued for the first time needs a word about what it is. */
        record UnknownDevice() implements Result {}

        /** Not the viewer's to say, or nobody of that name. */
        record NotFound() implements Result {}
    }
}
