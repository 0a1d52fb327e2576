package school.signpost.policy.checking;

import java.util.List;
import java.util.stream.Stream;
import school.signpost.policy.checking.Check.Finding;

/** Everything that is looked for. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new UnknownPeople(),
            new VacantRoles(),
            new RolesOfOthers(),
            new DaysWithNobody(),
            new OnePersonRoutes(),
            new RoutesWithoutPhone(),
            new DeadlinesOutOfHours(),
            new MissingClauses(),
            new AgreementTexts(),
            new CalendarOver(),
            new PasswordsWithoutAge(),
            new UndatedReviews());

    private Checks() {}

    public static Stream<Finding> of(SchoolChecked school) {
        return ALL.stream().flatMap(check -> check.of(school)).distinct();
    }
}
