package school.signpost.reachability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.rota.WhoIsOnDuty;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember;

/** Who stands behind each role that a report may go to, by address as the policy and the staff list write them. */
record People(SchoolInView school, Instant at) {

    /** Every role in use, and the administrators, who learn of everything that goes wrong. */
    Set<RoleId> roles() {
        var roles = new LinkedHashSet<>(WhoIsOnDuty.rolesInUse(school));
        if (asksLineManagers()) {
            roles.add(Role.LINE_MANAGER);
        }
        roles.add(Role.ADMINISTRATOR);
        return roles;
    }

    private boolean asksLineManagers() {
        return school.policy().kinds().values().stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.route()), kind.whenAbout().values().stream()))
                .anyMatch(Routing::asksLineManager);
    }

    /** Each address with the roles that somebody there is needed for. */
    Map<String, List<RoleId>> rolesByAddress() {
        var found = new LinkedHashMap<String, List<RoleId>>();
        for (var role : roles()) {
            for (var email : addressesOf(role)) {
                found.computeIfAbsent(email, first -> new ArrayList<>()).add(role);
            }
        }
        return found;
    }

    /** Its holders and deputies; where there are none, whoever confirms for its mailbox or stands in for it. */
    Set<String> addressesOf(RoleId named) {
        var seen = new LinkedHashSet<RoleId>();
        var next = named;
        while (next != null && seen.add(next)) {
            var role = school.policy().role(next).orElse(null);
            if (role == null) {
                break;
            }
            var own = role.fromStaffList() ? lineManagers() : holdersAndDeputies(role);
            if (!own.isEmpty()) {
                return own;
            }
            next = role.confirmedBy() == null ? role.sameAs() : role.confirmedBy();
        }
        return Set.of();
    }

    private static Set<String> holdersAndDeputies(Role role) {
        var all = new LinkedHashSet<>(role.holders());
        all.addAll(role.deputies());
        return all;
    }

    private Set<String> lineManagers() {
        var today = school.policy().calendar().dayOf(at);
        var all = new LinkedHashSet<String>();
        school.staff().all(school.id()).stream()
                .filter(member -> member.worksHereOn(today))
                .map(StaffMember::lineManager)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    /** Somebody of this address who works here. */
    Optional<StaffMember> member(String email) {
        var today = school.policy().calendar().dayOf(at);
        return school.staff().byEmail(school.id(), email).filter(member -> member.worksHereOn(today));
    }

    List<StaffId> administrators() {
        return addressesOf(Role.ADMINISTRATOR).stream()
                .flatMap(email -> member(email).stream())
                .map(StaffMember::id)
                .toList();
    }

    /** The roles that a practice can be for: a line manager is another one for each reporter. */
    List<RoleId> toPractise() {
        return roles().stream()
                .filter(role -> !role.equals(Role.LINE_MANAGER) && !teamOf(role).isEmpty())
                .toList();
    }

    /** Who would be asked as this role today. */
    Drill.Team teamOf(RoleId named) {
        var role = school.policy().role(named);
        var holders = here(role.map(Role::holders).orElse(List.of()));
        var deputies = here(role.map(Role::deputies).orElse(List.of()));
        return holders.isEmpty() && deputies.isEmpty()
                ? new Drill.Team(here(List.copyOf(addressesOf(named))), List.of())
                : new Drill.Team(
                        holders,
                        deputies.stream().filter(who -> !holders.contains(who)).toList());
    }

    private List<StaffId> here(List<String> emails) {
        return emails.stream()
                .flatMap(email -> member(email).stream())
                .map(StaffMember::id)
                .filter(person -> !school.people().away(person, at))
                .distinct()
                .toList();
    }

    /** The shortest time that any step gives this role: what a practice has to show. */
    Optional<Duration> shortestTime(RoleId role) {
        return school.policy().kinds().values().stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.route()), kind.whenAbout().values().stream()))
                .flatMap(route -> route.steps().stream())
                .filter(step -> Routing.rolesIn(step.tell()).anyMatch(role::equals))
                .map(Step::within)
                .min(Duration::compareTo);
    }
}
