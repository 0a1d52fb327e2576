package school.signpost.policy.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Step.Acknowledge;

/** Reads a ladder of steps, of a kind or of one of its when-abouts. */
final class RouteReading {

    /** Of a when-about; a kind has these among its own keys. */
    private static final Keys KEYS = Keys.of("repeat-every", "also", "source").requiring("steps");

    private static final Keys STEP = Keys.of("acknowledge", "left-open").requiring("tell", "within");
    private static final Map<String, Acknowledge> ACKNOWLEDGE =
            Words.ordered("any", Acknowledge.ANY, "each", Acknowledge.EACH);
    private static final Duration REPEAT = Duration.ofMinutes(30);

    private final TellReading tells;

    RouteReading(KnownRoles roles) {
        this.tells = new TellReading(roles);
    }

    /** The route that stands among the keys of a kind. */
    Optional<Route> ofKind(Section kind) {
        var steps = kind.get("steps");
        if (steps.isPresent() && steps.get().isList() && steps.get().items().isEmpty()) {
            steps.get().error("must hold at least one step, such as - { tell: head, within: PT30M }");
            return Optional.empty();
        }
        return steps.flatMap(value -> route(kind, steps(value)));
    }

    /** A route of its own; an empty list of steps says that nobody in the school is to be told. */
    Optional<Route> whenAbout(Value value) {
        return value.section(KEYS).flatMap(section -> {
            var written = section.get("steps");
            if (written.isPresent()
                    && written.get().isList()
                    && written.get().items().isEmpty()) {
                return Optional.of(Routing.NO_ROUTE);
            }
            return route(section, written.map(this::steps).orElse(List.of()));
        });
    }

    private Optional<Route> route(Section section, List<Step> steps) {
        var repeat = section.get("repeat-every").flatMap(Value::duration).orElse(REPEAT);
        var also = section.items("also").stream()
                .flatMap(value -> tells.role(value).stream())
                .toList();
        var source = section.text("source").orElse(null);
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Route(steps, repeat, also, source));
    }

    private List<Step> steps(Value value) {
        return value.items().stream()
                .flatMap(item -> item.section(STEP).flatMap(this::step).stream())
                .toList();
    }

    private Optional<Step> step(Section section) {
        var tell = section.get("tell").flatMap(tells::read);
        var within = section.get("within").flatMap(Value::duration);
        var acknowledge = section.get("acknowledge")
                .flatMap(value -> value.oneOf(ACKNOWLEDGE))
                .orElse(Acknowledge.ANY);
        var leftOpen = section.text("left-open").orElse(null);
        return tell.flatMap(whom -> within.map(time -> new Step(whom, acknowledge, time, leftOpen)));
    }
}
