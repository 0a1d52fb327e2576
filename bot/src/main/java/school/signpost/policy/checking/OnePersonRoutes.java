package school.signpost.policy.checking;

import java.util.stream.Stream;

/**
 * Routes on which the same person is every step: when they do not answer, nobody else ever hears. A single step for the
 * case that somebody is reported is left alone: few are left then who may know.
 */
final class OnePersonRoutes implements Check {

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        return NamedRoute.all(school.policy())
                .filter(named -> !named.tellsLineManager() && !isOneStepInPlace(named))
                .flatMap(named -> {
                    var emails = StandIns.emails(named.roles(), school.policy());
                    return emails.size() == 1
                            ? Stream.of(finding(named, emails.iterator().next()))
                            : Stream.empty();
                });
    }

    private static boolean isOneStepInPlace(NamedRoute named) {
        boolean inPlace = !named.route().equals(named.kind().route());
        return inPlace && named.route().steps().size() == 1;
    }

    private static Finding finding(NamedRoute named, String email) {
        return new Finding(
                named.key(), email + " is every step of this route: name a deputy or a step with somebody else");
    }
}
