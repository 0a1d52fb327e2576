package school.signpost.equipment.model;

import java.util.ArrayList;
import java.util.List;
import school.signpost.shared.SchoolId;

/**
 * One device of a school: one aggregate, so that where it is and who said so are stored together. {@code listed} is what the
 * school's list last said of where it is: only when the list says something else does it count again.
 */
public record Device(
        SchoolId school,
        AssetTag tag,
        String what,
        String serial,
        Standing standing,
        List<Recorded> history,
        String listed,
        long version) {

    private static final int KEPT = 50;

    public Device {
        history = List.copyOf(history);
    }

    /** One that nobody has recorded anything of. */
    public static Device fresh(SchoolId school, AssetTag tag) {
        return new Device(school, tag, "", "", new Standing.InStore(null), List.of(), "", 0);
    }

    public String id() {
        return school + "/" + tag.key();
    }

    /** As forms name it. */
    public String label() {
        return what.isEmpty() ? tag.value() : tag + ", " + what;
    }

    /** Whether somebody has it now. */
    public boolean isOut() {
        return standing instanceof Standing.Issued;
    }

    /** What it is; what is left blank stays as it is known. */
    Device described(String name, String number) {
        return new Device(
                school,
                tag,
                name.isBlank() ? what : name.strip(),
                number.isBlank() ? serial : number.strip(),
                standing,
                history,
                listed,
                version);
    }

    Device becomes(Standing next, Recorded recorded) {
        var all = new ArrayList<>(history);
        all.add(recorded);
        return new Device(
                school,
                tag,
                what,
                serial,
                next,
                all.subList(Math.max(0, all.size() - KEPT), all.size()),
                listed,
                version);
    }

    Device listedAs(String said) {
        return new Device(school, tag, what, serial, standing, history, said, version);
    }

    public Device atVersion(long stored) {
        return new Device(school, tag, what, serial, standing, history, listed, stored);
    }
}
