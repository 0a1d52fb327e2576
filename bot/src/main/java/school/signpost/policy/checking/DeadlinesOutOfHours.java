package school.signpost.policy.checking;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.signpost.policy.model.Urgency;
import school.signpost.time.SchoolCalendar;

/**
 * Steps of kinds for the same day, whose time always ends while the school is closed: whenever in working hours somebody
 * reports, nobody is at work at the deadline.
 */
final class DeadlinesOutOfHours implements Check {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public Stream<Finding> of(SchoolChecked school) {
        return NamedRoute.all(school.policy())
                .filter(named -> named.kind().urgency() == Urgency.SAME_DAY)
                .flatMap(named -> steps(named, school.policy().calendar()));
    }

    private static Stream<Finding> steps(NamedRoute named, SchoolCalendar calendar) {
        var steps = named.route().steps();
        return IntStream.range(0, steps.size())
                .filter(n -> alwaysEndsClosed(steps.get(n).within(), calendar))
                .mapToObj(n -> new Finding(
                        named.key() + ".steps[" + n + "].within",
                        "a report made in working hours (" + calendar.opens() + "-" + calendar.closes()
                                + ") always has this deadline outside them: make it shorter, or whole days"));
    }

    private static boolean alwaysEndsClosed(Duration within, SchoolCalendar calendar) {
        var open = Duration.between(calendar.opens(), calendar.closes());
        var rest = within.minus(DAY.multipliedBy(within.toDays()));
        return rest.compareTo(open) >= 0 && rest.compareTo(DAY.minus(open)) <= 0;
    }
}
