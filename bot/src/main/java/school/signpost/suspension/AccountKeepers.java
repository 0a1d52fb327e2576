package school.signpost.suspension;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.signpost.policy.model.People;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Who is asked to shut somebody's account: whoever holds the role, or a deputy. Narrower than any route: never a company's
 * mailbox or whoever confirms for one, never the person themselves, and nobody whom they manage.
 */
record AccountKeepers(Policy policy, People people, Instant at) {

    /** Empty where nobody is left: then whoever said it has to see to it. */
    Set<StaffId> of(RoleId named, StaffId suspended) {
        var seen = new LinkedHashSet<RoleId>();
        var next = Optional.of(named);
        while (next.isPresent() && seen.add(next.get())) {
            var role = policy.role(next.get());
            var found = role.filter(each -> !each.isCompany() && !each.fromStaffList())
                    .map(each -> of(each, suspended))
                    .orElse(Set.of());
            if (!found.isEmpty()) {
                return found;
            }
            next = role.flatMap(each -> Optional.ofNullable(each.sameAs()));
        }
        return Set.of();
    }

    private Set<StaffId> of(Role role, StaffId suspended) {
        var holders = mayDo(role.holders(), suspended);
        return holders.isEmpty() ? mayDo(role.deputies(), suspended) : holders;
    }

    private Set<StaffId> mayDo(List<String> emails, StaffId suspended) {
        return emails.stream()
                .flatMap(email -> people.byEmail(email, at).stream())
                .filter(person ->
                        !person.equals(suspended) && !people.manages(suspended, person) && !people.away(person, at))
                .collect(Collectors.toUnmodifiableSet());
    }
}
