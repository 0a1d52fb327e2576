package school.signpost.policy.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.model.Policy;
import school.signpost.shared.StaffId;
import school.signpost.staff.PeopleOfAList;
import school.signpost.staff.StaffMember;
import school.signpost.staff.StaffMember.Group;
import school.signpost.staff.StaffRow;

/**
 * A school's policy with the files beside it. {@code rows} is absent when no staff list can be used; then everybody whom
 * the policy names is taken to work here.
 */
public record SchoolChecked(
        Policy policy, @Nullable List<StaffRow> rows, Function<String, Optional<byte[]>> filesBeside, LocalDate today) {

    public SchoolChecked {
        rows = rows == null ? null : List.copyOf(rows);
    }

    /** Those on the list, as the policy sees them. */
    PeopleOnList people() {
        return new PeopleOnList(rows == null ? everybodyNamed() : PeopleOfAList.ofRows(rows), policy);
    }

    private PeopleOfAList everybodyNamed() {
        return PeopleOfAList.of(policy.roles().values().stream()
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .distinct()
                .map(email -> new StaffMember(
                        StaffId.of(email), email, email, null, Group.STAFF, null, null, null, null, null))
                .toList());
    }
}
