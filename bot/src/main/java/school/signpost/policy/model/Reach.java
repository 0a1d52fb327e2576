package school.signpost.policy.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/** Finds the people behind roles at one moment, for one report. */
final class Reach {

    private final RoutingContext context;
    private final boolean withReporter;
    private final boolean withAway;

    Reach(RoutingContext context, boolean withReporter, boolean withAway) {
        this.context = context;
        this.withReporter = withReporter;
        this.withAway = withAway;
    }

    Candidates of(Tell tell) {
        return switch (tell) {
            case Tell.ToRole one -> ofRole(one.role());
            case Tell.All all -> ofAll(all.members());
            case Tell.Any any -> ofAny(any.members());
        };
    }

    /** Whoever is behind these roles in any way, not only those whom they lead to now. */
    Candidates everybodyOf(List<RoleId> roles) {
        var found = new Candidates();
        for (var role : roles) {
            var people = new LinkedHashSet<StaffId>();
            Entitlement.addPeopleOf(role, context, people);
            people.stream()
                    .filter(person -> mayBeTold(person, found))
                    .forEach(person -> found.add(person, List.of(role), true));
        }
        return found;
    }

    private Candidates ofAll(List<Tell> members) {
        var gathered = new Candidates();
        members.forEach(member -> gathered.addAll(of(member)));
        return gathered;
    }

    /** The first member with somebody at work; out of hours the first with anybody. */
    private Candidates ofAny(List<Tell> members) {
        var reached = members.stream().map(this::of).toList();
        var chosen = firstWhere(reached, this::hasSomebodyAtWork)
                .or(() -> firstWhere(reached, candidates -> !candidates.isEmpty()));
        var gathered = new Candidates();
        chosen.ifPresent(gathered::addAll);
        reached.forEach(gathered::addGaps);
        if (chosen.isEmpty() && !gathered.isReporterLeftOut()) {
            reached.forEach(gathered::addAll);
        }
        return gathered;
    }

    private static Optional<Candidates> firstWhere(List<Candidates> reached, Predicate<Candidates> accepts) {
        return reached.stream().filter(accepts).findFirst();
    }

    private boolean hasSomebodyAtWork(Candidates candidates) {
        return candidates.people().stream().anyMatch(person -> context.people().atWork(person, context.at()));
    }

    /** Whoever stands in for a role is told as the role that the policy names, not as their own. */
    private Candidates ofRole(RoleId named) {
        var found = new Candidates();
        boolean anybodyHoldsIt = false;
        for (Role role : standIns(named)) {
            anybodyHoldsIt |= collect(role, named, found);
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (!anybodyHoldsIt) {
            found.markVacant(named);
        }
        found.markUnfilled(named);
        return found;
    }

    /** The role itself, then whoever confirms for its mailbox, then those it is the same as; a circle ends the chain. */
    private List<Role> standIns(RoleId named) {
        var chain = new LinkedHashSet<Role>();
        follow(named, chain);
        return List.copyOf(chain);
    }

    private void follow(RoleId id, Set<Role> chain) {
        var role = context.policy().roles().get(id);
        if (role == null || !chain.add(role)) {
            return;
        }
        if (role.confirmedBy() != null) {
            follow(role.confirmedBy(), chain);
        }
        if (role.sameAs() != null) {
            follow(role.sameAs(), chain);
        }
    }

    /** Adds whom the role tells now; returns whether anybody who works here holds it at all, told or not. */
    private boolean collect(Role role, RoleId named, Candidates found) {
        var holders = holdersOf(role);
        if (addTellable(holders, named, false, found)) {
            return true;
        }
        var deputies = present(role.deputies());
        addTellable(deputies, named, true, found);
        return !holders.isEmpty() || !deputies.isEmpty();
    }

    /**
     * Those who may be told, and the cover of each who is away; returns whether there was anybody. Nobody whom the case
     * concerns chooses who hears of it.
     */
    private boolean addTellable(List<StaffId> people, RoleId named, boolean asDeputies, Candidates found) {
        var there = people.stream().filter(person -> mayBeTold(person, found)).toList();
        var covers = people.stream()
                .filter(person -> !isRuledOut(person))
                .flatMap(person -> context.people().coverFor(person, context.at()).stream())
                .filter(cover -> mayBeTold(cover, found))
                .toList();
        there.forEach(person -> found.add(person, List.of(named), asDeputies));
        covers.forEach(cover -> found.add(cover, List.of(named), true));
        return !there.isEmpty() || !covers.isEmpty();
    }

    private List<StaffId> holdersOf(Role role) {
        if (!role.fromStaffList()) {
            return present(role.holders());
        }
        return context.lineManager().stream().toList();
    }

    private List<StaffId> present(List<String> emails) {
        return emails.stream()
                .flatMap(email -> context.people().byEmail(email, context.at()).stream())
                .distinct()
                .toList();
    }

    private boolean mayBeTold(StaffId person, Candidates found) {
        if (isRuledOut(person)) {
            found.markRuledOut();
            return false;
        }
        if (!withReporter && person.equals(context.reporter())) {
            found.markReporterLeftOut();
            return false;
        }
        return !context.people().barred(person, context.at())
                && (withAway || !context.people().away(person, context.at()));
    }

    /** Subjects, and everybody a subject manages: none of them may decide about the subject. */
    private boolean isRuledOut(StaffId person) {
        return context.subjects().stream()
                .anyMatch(subject -> subject.equals(person) || context.people().manages(subject, person));
    }
}
