package school.signpost.policy.checking;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;

/** A role with those that answer for it or stand in for it. */
final class StandIns {

    private StandIns() {}

    static Stream<Role> of(RoleId named, Policy policy) {
        var waiting = new ArrayDeque<RoleId>();
        var found = new LinkedHashSet<Role>();
        waiting.add(named);
        while (!waiting.isEmpty()) {
            policy.role(waiting.remove()).filter(found::add).ifPresent(role -> addNext(role, waiting));
        }
        return found.stream();
    }

    private static void addNext(Role role, ArrayDeque<RoleId> waiting) {
        if (role.confirmedBy() != null) {
            waiting.add(role.confirmedBy());
        }
        if (role.sameAs() != null) {
            waiting.add(role.sameAs());
        }
    }

    static Set<String> emails(Stream<RoleId> roles, Policy policy) {
        var emails = new LinkedHashSet<String>();
        roles.flatMap(role -> of(role, policy)).forEach(role -> {
            emails.addAll(role.holders());
            emails.addAll(role.deputies());
        });
        return emails;
    }
}
