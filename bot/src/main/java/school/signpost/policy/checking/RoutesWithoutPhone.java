package school.signpost.policy.checking;

import java.util.stream.Stream;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Urgency;

/** Routes of immediate kinds with nobody to phone: in the holidays a message in Teams may not be read. */
final class RoutesWithoutPhone implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        return NamedRoute.all(school.policy())
                .filter(named -> named.kind().urgency() == Urgency.IMMEDIATE && !hasPhone(named, school.policy()))
                .map(
                        named -> new Finding(
                                named.key(),
                                "no role on this route has a phone: in the holidays, when Teams is not read, it can reach nobody"));
    }

    private static boolean hasPhone(NamedRoute named, Policy policy) {
        return named.roles().flatMap(role -> StandIns.of(role, policy)).anyMatch(role -> role.phone() != null);
    }
}
