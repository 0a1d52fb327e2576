package school.signpost.policy.model;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** Everybody behind a role: holders, deputies, and the same of each role that stands in for it. */
final class Entitlement {

    private Entitlement() {}

    static void addPeopleOf(RoleId named, RoutingContext context, Set<StaffId> people) {
        var waiting = new ArrayDeque<RoleId>();
        var seen = new HashSet<RoleId>();
        waiting.add(named);
        while (!waiting.isEmpty()) {
            var role = context.policy().roles().get(waiting.remove());
            if (role == null || !seen.add(role.id())) {
                continue;
            }
            addHolders(role, context, people);
            Stream.of(role.confirmedBy(), role.sameAs()).forEach(next -> {
                if (next != null) {
                    waiting.add(next);
                }
            });
        }
    }

    private static void addHolders(Role role, RoutingContext context, Set<StaffId> people) {
        Stream.concat(role.holders().stream(), role.deputies().stream())
                .flatMap(email -> context.people().byEmail(email, context.at()).stream())
                .forEach(person -> addWithCover(person, context, people));
        if (role.fromStaffList()) {
            context.lineManager().ifPresent(person -> addWithCover(person, context, people));
        }
    }

    private static void addWithCover(StaffId person, RoutingContext context, Set<StaffId> people) {
        people.add(person);
        context.people().coverFor(person, context.at()).ifPresent(people::add);
    }
}
