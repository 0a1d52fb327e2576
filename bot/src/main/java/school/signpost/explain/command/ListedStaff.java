package school.signpost.explain.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffRow;

/** The people of a staff list that was only read, not taken in: nobody has an id of ours yet, so the address is it. */
final class ListedStaff implements Staff {

    private final List<StaffMember> members;

    ListedStaff(List<StaffRow> rows) {
        this.members = rows.stream().map(ListedStaff::member).toList();
    }

    private static StaffMember member(StaffRow row) {
        return row.as(StaffId.of(row.email()));
    }

    @Override
    public List<StaffMember> all(SchoolId school) {
        return members;
    }

    @Override
    public Optional<StaffMember> find(SchoolId school, StaffId id) {
        return first(member -> member.id().equals(id));
    }

    @Override
    public Optional<StaffMember> byEmail(SchoolId school, String email) {
        return first(member -> member.email().equals(email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId) {
        return first(member -> aadObjectId.equalsIgnoreCase(member.aadObjectId()));
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return false;
    }

    private Optional<StaffMember> first(Predicate<StaffMember> wanted) {
        return members.stream().filter(wanted).findFirst();
    }
}
