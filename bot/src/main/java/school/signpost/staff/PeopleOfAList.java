package school.signpost.staff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/**
 * The people of one list that was only read, not taken in: for checks and explanations before anybody depends on them. It
 * answers the same for every school, and knows no pupils.
 */
public final class PeopleOfAList implements Staff {

    private final Map<StaffId, StaffMember> byId = new LinkedHashMap<>();
    private final Map<String, StaffMember> byEmail = new LinkedHashMap<>();

    private PeopleOfAList(Collection<StaffMember> members) {
        members.forEach(member -> {
            byId.put(member.id(), member);
            byEmail.put(member.email(), member);
        });
    }

    public static PeopleOfAList of(Collection<StaffMember> members) {
        return new PeopleOfAList(members);
    }

    /** Nobody has an id of ours yet, so the address is it. */
    public static PeopleOfAList ofRows(Collection<StaffRow> rows) {
        return of(rows.stream().map(row -> row.as(StaffId.of(row.email()))).toList());
    }

    @Override
    public List<StaffMember> all(SchoolId school) {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<StaffMember> find(SchoolId school, StaffId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<StaffMember> byEmail(SchoolId school, String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<StaffMember> byAadObjectId(SchoolId school, String aadObjectId) {
        return byId.values().stream()
                .filter(member -> aadObjectId.equalsIgnoreCase(member.aadObjectId()))
                .findFirst();
    }

    @Override
    public boolean isPupil(SchoolId school, String aadObjectIdOrEmail) {
        return false;
    }
}
