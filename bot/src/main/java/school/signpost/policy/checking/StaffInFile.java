package school.signpost.policy.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.policy.model.Policy;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffMember.Group;
import school.signpost.staff.StaffRow;

/** The people of a list that was only read, not taken in: nobody has an id of ours yet, so the address is it. */
final class StaffInFile implements Staff {

    private final Map<String, StaffMember> members = new LinkedHashMap<>();

    private StaffInFile(Stream<StaffMember> people) {
        people.forEach(member -> members.put(member.email(), member));
    }

    static StaffInFile of(SchoolChecked school) {
        var rows = school.rows();
        return rows == null
                ? everybodyNamedIn(school.policy())
                : new StaffInFile(rows.stream().map(StaffInFile::member));
    }

    private static StaffInFile everybodyNamedIn(Policy policy) {
        return new StaffInFile(policy.roles().values().stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .distinct()
                .map(email -> new StaffMember(
                        StaffId.of(email), email, email, null, Group.STAFF, null, null, null, null, null)));
    }

    private static StaffMember member(StaffRow row) {
        return row.as(StaffId.of(row.email()));
    }

    @Override
    public List<StaffMember> all(SchoolId school) {
        return List.copyOf(members.values());
    }

    @Override
    public Optional<StaffMember> find(SchoolId school, StaffId id) {
        return byEmail(school, id.value());
    }

    @Override
    public Optional<StaffMember> byEmail(SchoolId school, String email) {
        return Optional.ofNullable(members.get(email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId) {
        return members.values().stream()
                .filter(member -> aadObjectId.equalsIgnoreCase(member.aadObjectId()))
                .findFirst();
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return false;
    }
}
