package school.signpost.policy.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.staff.StaffRow;

/** Routes that reach nobody at all, or nobody on some days of the coming year because everybody of theirs is away. */
final class DaysWithNobody implements Check {

    private static final int A_YEAR = 366;

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var people = school.people();
        var days = daysToLookAt(school);
        return NamedRoute.all(school.policy())
                .filter(named -> !named.tellsLineManager())
                .flatMap(named -> finding(named, days, school.policy(), people));
    }

    /** Every day of the coming year, unless nobody ever comes, goes or is away: then they are all like today. */
    private static List<LocalDate> daysToLookAt(SchoolChecked school) {
        boolean changes = !school.policy().absences().isEmpty() || comesOrGoes(school.rows());
        return school.today()
                .datesUntil(school.today().plusDays(changes ? A_YEAR : 1))
                .toList();
    }

    private static boolean comesOrGoes(@Nullable List<StaffRow> rows) {
        return rows != null
                && rows.stream()
                        .flatMap(row -> Stream.of(row.starts(), row.leaves()))
                        .anyMatch(Objects::nonNull);
    }

    private static Stream<Finding> finding(NamedRoute named, List<LocalDate> days, Policy policy, PeopleOnList people) {
        var empty = days.stream()
                .filter(day -> !reaches(named, day, policy, people))
                .toList();
        if (empty.isEmpty()) {
            return Stream.empty();
        }
        if (empty.size() == days.size()) {
            return Stream.of(
                    new Finding(named.key(), "this route reaches nobody: no step of it names somebody who works here"));
        }
        return Stream.of(new Finding(
                named.key(),
                "from " + empty.getFirst() + " to " + endOf(empty)
                        + " this route reaches nobody: everybody on it is away, so add a step or a deputy"));
    }

    private static LocalDate endOf(List<LocalDate> days) {
        var last = days.getFirst();
        while (days.contains(last.plusDays(1))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static boolean reaches(NamedRoute named, LocalDate day, Policy policy, PeopleOnList people) {
        var noon = day.atTime(12, 0).atZone(policy.calendar().zone()).toInstant();
        var report = new RoutingContext(policy, people, null, Set.of(), noon);
        return named.route().steps().stream()
                .anyMatch(step -> !Routing.resolve(step, report).isEmpty());
    }
}
