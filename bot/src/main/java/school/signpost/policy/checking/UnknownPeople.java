package school.signpost.policy.checking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.signpost.policy.model.Absence;
import school.signpost.policy.model.Role;
import school.signpost.staff.StaffRow;

/** People whom the policy names and the staff list does not: they could never be told. */
final class UnknownPeople implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var rows = school.rows();
        if (rows == null) {
            return Stream.of(new Finding("", "no staff.csv beside it that can be used, so nobody can be told"));
        }
        var listed = rows.stream().map(StaffRow::email).collect(Collectors.toSet());
        return Stream.concat(
                school.policy().roles().values().stream().flatMap(role -> inRole(role, listed)),
                inAbsences(school.policy().absences(), listed));
    }

    private static Stream<Finding> inRole(Role role, Set<String> listed) {
        String key = "roles." + role.id();
        return Stream.concat(
                strangers(key + ".holders", role.holders(), listed),
                strangers(key + ".deputies", role.deputies(), listed));
    }

    private static Stream<Finding> strangers(String key, List<String> emails, Set<String> listed) {
        return emails.stream()
                .filter(email -> !listed.contains(email))
                .map(email -> new Finding(key, email + " is not in staff.csv, so they cannot be told"));
    }

    private static Stream<Finding> inAbsences(List<Absence> absences, Set<String> listed) {
        return IntStream.range(0, absences.size()).boxed().flatMap(n -> {
            var absence = absences.get(n);
            return Stream.of(absence.who(), absence.cover() == null ? absence.who() : absence.cover())
                    .distinct()
                    .filter(email -> !listed.contains(email))
                    .map(email -> new Finding("calendar.away[" + n + "]", email + " is not in staff.csv"));
        });
    }
}
