package school.signpost.policy.checking;

import java.util.Set;
import java.util.stream.Stream;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Tell;

/** Roles whose people have all left, or are not known, with nobody to stand in. */
final class VacantRoles implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        var people = school.people();
        var noon = school.today()
                .atTime(12, 0)
                .atZone(school.policy().calendar().zone())
                .toInstant();
        var today = new RoutingContext(school.policy(), people, null, Set.of(), noon);
        return school.policy().roles().values().stream()
                .filter(role -> names(role) && isVacant(role, today))
                .map(role -> new Finding(
                        "roles." + role.id(),
                        "nobody who holds this role works here on " + school.today() + ", and nobody stands in"));
    }

    /** A role that names nobody was reported when the file was read. */
    private static boolean names(Role role) {
        boolean somebody = !role.holders().isEmpty() || !role.deputies().isEmpty();
        return somebody || role.sameAs() != null || role.confirmedBy() != null;
    }

    private static boolean isVacant(Role role, RoutingContext today) {
        var step = new Step(new Tell.ToRole(role.id()), Step.Acknowledge.ANY, java.time.Duration.ofMinutes(1));
        return Routing.resolve(step, today).vacant().contains(role.id());
    }
}
