package school.signpost.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.signpost.policy.model.Policy;
import school.signpost.staff.ReadStaffList;
import school.signpost.staff.StaffLists.Lists;
import school.signpost.staff.StaffRow;

/** Whoever a school's policy names and its own list does not have, from the other lists of its trust, as at work. */
public final class LentPeople {

    private LentPeople() {}

    public static List<StaffRow> added(List<StaffRow> own, Policy policy, List<byte[]> lenders) {
        var rows = new ArrayList<>(own);
        var wanted = named(policy);
        own.forEach(row -> wanted.remove(row.email()));
        for (var text : lenders) {
            new ReadStaffList()
                    .read(Lists.STAFF_FILE, text).rows().stream()
                            .filter(row -> wanted.remove(row.email()))
                            .forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    private static Set<String> named(Policy policy) {
        return Stream.concat(
                        policy.roles().values().stream()
                                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream())),
                        policy.absences().stream().flatMap(each -> Stream.ofNullable(each.cover())))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
