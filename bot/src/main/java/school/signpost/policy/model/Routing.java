package school.signpost.policy.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Who is told about a report. An empty answer of {@link #resolve} means that the caller climbs to the next step at once;
 * when every step is empty, first {@link #lastResort} and then {@link Policy#whenNobodyIsLeft()}.
 *
 * <p>Whoever reports and is also responsible is told only if the step reaches nobody else: a second pair of eyes comes
 * first, but a report is never left unseen because the right person made it.
 */
public final class Routing {

    /** The route of a policy that sends a case straight outside the school ({@code steps: []}): it reaches nobody here. */
    public static final Route NO_ROUTE = new Route(
            List.of(new Step(new Tell.All(List.of()), Step.Acknowledge.ANY, Duration.ofMinutes(1))),
            Duration.ofMinutes(30),
            List.of(),
            null);

    private static final Comparator<RoleId> HEAD_FIRST =
            Comparator.comparing((RoleId role) -> !role.equals(Role.HEAD)).thenComparing(RoleId::value);

    private Routing() {}

    /**
     * The route for a report whose subjects hold these roles: a {@code when-about} replaces the ordinary route wholly.
     * Where several apply, one that leads to none of those roles is taken before one that does, the head's before others.
     */
    public static Route routeFor(IncidentKind kind, Collection<RoleId> rolesOfSubjects) {
        return rolesOfSubjects.stream()
                .filter(kind.whenAbout()::containsKey)
                .sorted(Comparator.<RoleId>comparingInt(
                                role -> leadsToAnyOf(kind.whenAbout(), role, rolesOfSubjects) ? 1 : 0)
                        .thenComparing(HEAD_FIRST))
                .findFirst()
                .map(kind.whenAbout()::get)
                .orElse(kind.route());
    }

    private static boolean leadsToAnyOf(Map<RoleId, Route> routes, RoleId of, Collection<RoleId> rolesOfSubjects) {
        var route = routes.get(of);
        return route != null
                && route.steps().stream().flatMap(step -> rolesIn(step.tell())).anyMatch(rolesOfSubjects::contains);
    }

    /** Whom this step tells at this moment. */
    public static Recipients resolve(Step step, RoutingContext context) {
        var others = new Reach(context, false, false).of(step.tell());
        if (!others.isEmpty()) {
            return others.as(step.acknowledge());
        }
        return new Reach(context, true, false).of(step.tell()).as(step.acknowledge());
    }

    /**
     * Every step of the route as it stands at this moment. Where nobody can be told for a role that a step names, those
     * of the next step are told with it at once; an empty step leads to nobody at all, and is passed at once.
     */
    public static List<Recipients> steps(Route route, RoutingContext context) {
        var steps = new ArrayDeque<Recipients>();
        for (var step : route.steps().reversed()) {
            var own = resolve(step, context);
            var next = steps.peekFirst();
            boolean standsAlone = own.isEmpty() || own.unfilled().isEmpty();
            steps.addFirst(standsAlone || next == null ? own : own.joinedBy(next));
        }
        return List.copyOf(steps);
    }

    /**
     * The roles that these people hold, for {@link #routeFor}: by e-mail, as the reporter's line manager, and by standing in
     * for a role that nobody holds.
     */
    public static Set<RoleId> rolesOf(Collection<String> emails, Collection<StaffId> people, RoutingContext context) {
        var roles = context.policy().roles();
        var held = new LinkedHashSet<RoleId>();
        roles.values().stream()
                .filter(role -> role.fromStaffList()
                        ? context.lineManager().filter(people::contains).isPresent()
                        : role.holders().stream().anyMatch(emails::contains))
                .forEach(role -> held.add(role.id()));
        boolean more = true;
        while (more) {
            more = roles.values().stream()
                    .filter(role -> role.holders().isEmpty() && role.sameAs() != null && held.contains(role.sameAs()))
                    .map(role -> held.add(role.id()))
                    .reduce(false, Boolean::logicalOr);
        }
        return held;
    }

    /** Whether a route asks for the reporter's line manager on any of its steps. */
    public static boolean asksLineManager(Route route) {
        return route.steps().stream().flatMap(step -> rolesIn(step.tell())).anyMatch(Role.LINE_MANAGER::equals);
    }

    /** Whom the route informs besides, without asking for an answer; the reporter needs no notice of their own report. */
    public static Recipients also(Route route, RoutingContext context) {
        return new Reach(context, false, false).of(all(route.also())).as(Step.Acknowledge.ANY);
    }

    /**
     * For the end of the steps: everyone whom the route names anywhere, deputies and stand-ins too, away or not, apart from
     * the reporter and those who may not decide about it.
     */
    public static Recipients everybody(Route route, RoutingContext context) {
        var roles = rolesNamed(route).toList();
        return new Reach(context, false, true).everybodyOf(roles).as(Step.Acknowledge.ANY);
    }

    private static Stream<RoleId> rolesNamed(Route route) {
        return Stream.concat(route.steps().stream().flatMap(step -> rolesIn(step.tell())), route.also().stream())
                .distinct();
    }

    /** For the moment when every step is empty: the people of the route who are away, since read late beats unread. */
    public static Recipients lastResort(Route route, RoutingContext context) {
        var everyStep = new Tell.All(route.steps().stream().map(Step::tell).toList());
        return new Reach(context, true, true).of(everyStep).as(Step.Acknowledge.ANY);
    }

    /**
     * Everybody whom the route names on any step or informs, now or as a stand-in, apart from the subjects: those who may
     * be given the case. Those whom a subject manages are among them; that they do not decide alone is for access to see.
     */
    public static Set<StaffId> entitled(Route route, RoutingContext context) {
        var entitled = new LinkedHashSet<StaffId>();
        rolesNamed(route).forEach(role -> Entitlement.addPeopleOf(role, context, entitled));
        entitled.removeAll(context.subjects());
        entitled.removeIf(person -> context.people().barred(person, context.at()));
        return Set.copyOf(entitled);
    }

    /** Every role that a tell names, in its order. */
    public static Stream<RoleId> rolesIn(Tell tell) {
        return switch (tell) {
            case Tell.ToRole one -> Stream.of(one.role());
            case Tell.All all -> all.members().stream().flatMap(Routing::rolesIn);
            case Tell.Any any -> any.members().stream().flatMap(Routing::rolesIn);
        };
    }

    private static Tell all(List<RoleId> roles) {
        return new Tell.All(roles.stream().<Tell>map(Tell.ToRole::new).toList());
    }
}
