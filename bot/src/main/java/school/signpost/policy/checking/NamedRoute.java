package school.signpost.policy.checking;

import java.util.stream.Stream;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.shared.RoleId;

/** Every route of a policy that tells somebody in the school, with the key under which it stands. */
record NamedRoute(String key, IncidentKind kind, Route route) {

    static Stream<NamedRoute> all(Policy policy) {
        return policy.kinds().values().stream().flatMap(NamedRoute::of);
    }

    static Stream<NamedRoute> of(IncidentKind kind) {
        String key = "incidents." + kind.id();
        var others = kind.whenAbout().entrySet().stream()
                .map(entry -> new NamedRoute(key + ".when-about." + entry.getKey(), kind, entry.getValue()));
        return Stream.concat(Stream.of(new NamedRoute(key, kind, kind.route())), others)
                .filter(named -> named.roles().findAny().isPresent());
    }

    Stream<RoleId> roles() {
        return route.steps().stream().flatMap(step -> Routing.rolesIn(step.tell()));
    }

    /** Whether a step tells the reporter's line manager, whom only a report shows. */
    boolean tellsLineManager() {
        return roles().anyMatch(Role.LINE_MANAGER::equals);
    }
}
