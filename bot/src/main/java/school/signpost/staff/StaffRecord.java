package school.signpost.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/**
 * A person as stored: whoever was once listed stays, so that old cases keep their names. {@code goneSince} is the day on
 * which a list first came without them; {@code version} counts changes, so that two instances cannot undo each other.
 */
public record StaffRecord(StaffMember person, @Nullable LocalDate goneSince, int version) {

    /** The person with their last day as it stands: somebody no longer listed has left, whatever their row once said. */
    StaffMember asMember() {
        if (goneSince == null) {
            return person;
        }
        var dayBefore = goneSince.minusDays(1);
        var leaves = person.leaves();
        return leaves != null && leaves.isBefore(dayBefore) ? person : withLeaves(dayBefore);
    }

    private StaffMember withLeaves(LocalDate leaves) {
        return with(person.aadObjectId(), leaves);
    }

    StaffRecord boundTo(String aadObjectId) {
        return new StaffRecord(with(aadObjectId, person.leaves()), goneSince, version);
    }

    private StaffMember with(@Nullable String aadObjectId, @Nullable LocalDate leaves) {
        return new StaffMember(
                person.id(),
                person.email(),
                person.name(),
                aadObjectId,
                person.group(),
                person.lineManager(),
                person.starts(),
                leaves,
                person.passwordChanged(),
                person.mobile());
    }

    StaffRecord takenFrom(StaffRow row) {
        return of(
                row,
                person.id().value(),
                row.aadObjectId() == null ? person.aadObjectId() : row.aadObjectId(),
                version);
    }

    StaffRecord gone(LocalDate day) {
        return new StaffRecord(person, day, version);
    }

    static StaffRecord minted(StaffRow row, String id) {
        return of(row, id, row.aadObjectId(), 0);
    }

    private static StaffRecord of(StaffRow row, String id, @Nullable String aadObjectId, int version) {
        var person = new StaffMember(
                StaffId.of(id),
                row.email(),
                row.name(),
                aadObjectId,
                row.groupOrStaff(),
                row.lineManager(),
                row.starts(),
                row.leaves(),
                row.passwordChanged(),
                row.mobile());
        return new StaffRecord(person, null, version);
    }
}
