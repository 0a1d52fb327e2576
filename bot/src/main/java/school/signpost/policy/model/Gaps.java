package school.signpost.policy.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/** The roles that routes name and that nobody holds now, so that somebody can fill them before they are needed. */
public final class Gaps {

    private Gaps() {}

    /** One such role: which role stands in, if any, and the kinds whose routes name it. */
    public record Gap(Role role, @Nullable Role standIn, List<IncidentKind> kinds) {
        public Gap {
            kinds = List.copyOf(kinds);
        }
    }

    /** In the order of the policy's roles. A line manager is everybody's own, and so never one of these. */
    public static List<Gap> of(Policy policy, People people, Instant at) {
        var named = kindsByRole(policy);
        return policy.roles().values().stream()
                .filter(role -> named.containsKey(role.id()) && !role.fromStaffList() && !role.isCompany())
                .filter(role -> !isHeld(role, people, at))
                .map(role -> new Gap(
                        role, standIn(role, policy, people, at), List.copyOf(named.getOrDefault(role.id(), Set.of()))))
                .toList();
    }

    private static Map<RoleId, Set<IncidentKind>> kindsByRole(Policy policy) {
        var named = new LinkedHashMap<RoleId, Set<IncidentKind>>();
        for (var kind : policy.kinds().values()) {
            Stream.concat(Stream.of(kind.route()), kind.whenAbout().values().stream())
                    .flatMap(Gaps::rolesOf)
                    .flatMap(role -> withConfirmer(role, policy))
                    .forEach(role -> named.computeIfAbsent(role, first -> new LinkedHashSet<>())
                            .add(kind));
        }
        return named;
    }

    private static Stream<RoleId> rolesOf(Route route) {
        return Stream.concat(
                route.steps().stream().flatMap(step -> Routing.rolesIn(step.tell())), route.also().stream());
    }

    /** Whoever confirms for a company's mailbox is needed as much as any holder. */
    private static Stream<RoleId> withConfirmer(RoleId role, Policy policy) {
        var confirmer = policy.role(role).map(Role::confirmedBy);
        return Stream.concat(Stream.of(role), confirmer.stream());
    }

    private static boolean isHeld(Role role, People people, Instant at) {
        return Stream.concat(role.holders().stream(), role.deputies().stream())
                .anyMatch(email -> people.byEmail(email, at).isPresent());
    }

    private static @Nullable Role standIn(Role role, Policy policy, People people, Instant at) {
        var seen = new LinkedHashSet<RoleId>();
        var next = role.sameAs();
        while (next != null && seen.add(next)) {
            var candidate = policy.roles().get(next);
            if (candidate == null || isHeld(candidate, people, at)) {
                return candidate;
            }
            next = candidate.sameAs();
        }
        return null;
    }
}
