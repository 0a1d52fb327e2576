package school.signpost.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** A staff list of one school that a test writes down; it knows nobody by account and no pupils. */
public final class ListedStaff implements Staff {

    private final List<StaffMember> members = new ArrayList<>();

    public static ListedStaff of(List<StaffMember> members) {
        var staff = new ListedStaff();
        staff.members.addAll(members);
        return staff;
    }

    public void add(StaffMember member) {
        members.add(member);
    }

    @Override
    public List<StaffMember> all(SchoolId school) {
        return members;
    }

    @Override
    public Optional<StaffMember> find(SchoolId school, StaffId id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public Optional<StaffMember> byEmail(SchoolId school, String email) {
        return members.stream().filter(member -> member.email().equals(email)).findFirst();
    }

    @Override
    public Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId) {
        return Optional.empty();
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return false;
    }
}
