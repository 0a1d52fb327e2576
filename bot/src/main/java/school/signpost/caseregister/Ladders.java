package school.signpost.caseregister;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Ladder;
import school.signpost.alert.model.Ladder.Rung;
import school.signpost.confidential.Vault;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;

/** Works out a case's ladder as it stands at one moment: the steps it was raised under, with the people of today. */
@Component
public class Ladders {

    private final Policies policies;
    private final Staff staff;
    private final Vault vault;

    Ladders(Policies policies, Staff staff, Vault vault) {
        this.policies = policies;
        this.staff = staff;
        this.vault = vault;
    }

    public Ladder of(Case file, Instant at) {
        var subjects = subjectsOf(file);
        var policy = policyOf(file);
        var route = Routing.routeFor(kindOf(file), rolesOf(subjects, file, policy));
        var context = contextOf(file, policy, subjects, at);
        var rungs = new ArrayList<Rung>();
        for (var step : route.steps()) {
            var who = Routing.resolve(step, context);
            rungs.add(new Rung(who.tell(), step.within(), who.acknowledge() == Step.Acknowledge.EACH));
        }
        if (rungs.stream().allMatch(rung -> rung.people().isEmpty())) {
            var last = route.steps().getLast();
            rungs.add(new Rung(Routing.lastResort(route, context).tell(), last.within(), false));
        }
        return new Ladder(rungs, Routing.also(route, context).tell(), route.repeatEvery());
    }

    /** Everyone whom the case's route names, as far as they may know of it. */
    public Set<StaffId> entitled(Case file, Instant at) {
        var subjects = subjectsOf(file);
        var policy = policyOf(file);
        Route route = Routing.routeFor(kindOf(file), rolesOf(subjects, file, policy));
        return Routing.entitled(route, contextOf(file, policy, subjects, at));
    }

    /** Everybody who answers to a subject, directly or further down. */
    public Set<StaffId> managedBySubjects(Case file, Set<StaffId> among) {
        var subjects = subjectsOf(file);
        if (subjects.isEmpty()) {
            return Set.of();
        }
        var view = people(file.school());
        return among.stream()
                .filter(person -> subjects.stream().anyMatch(subject -> view.manages(subject, person)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<StaffId> subjectsOf(Case file) {
        var subjects = new LinkedHashSet<StaffId>();
        for (var each : file.subjects()) {
            subjects.add(StaffId.of(
                    vault.open(file.place(), Subject.FIELD, each.who()).value()));
        }
        return subjects;
    }

    /** The policy that the case was raised under; where that version is gone, the one in force. */
    public Policy policyOf(Case file) {
        return policies.find(file.school(), file.filing().policyVersion())
                .orElseGet(() -> policies.current(file.school()))
                .policy();
    }

    public IncidentKind kindOf(Case file) {
        return policyOf(file)
                .kind(file.filing().kind())
                .orElseThrow(() ->
                        new IllegalStateException("no kind " + file.filing().kind()));
    }

    /** Those who hold one of these roles now, whoever they are. */
    public List<StaffId> holdersOf(SchoolId school, RoleId role, Instant at) {
        var policy = policies.current(school).policy();
        var view = people(school);
        return policy.role(role).stream()
                .flatMap(each -> each.holders().stream())
                .flatMap(email -> view.byEmail(email, at).stream())
                .toList();
    }

    /** Who is away, and when the school is open, are facts of today, not of the version a case was raised under. */
    private PeopleOnList people(SchoolId school) {
        return new PeopleOnList(staff, policies.current(school).policy());
    }

    private Set<RoleId> rolesOf(Set<StaffId> subjects, Case file, Policy policy) {
        var roles = new HashSet<>(file.filing().aboutRoles());
        for (var subject : subjects) {
            staff.find(file.school(), subject)
                    .ifPresent(member -> policy.roles().values().stream()
                            .filter(role -> role.holders().contains(member.email()))
                            .forEach(role -> roles.add(role.id())));
        }
        return roles;
    }

    private RoutingContext contextOf(Case file, Policy policy, Set<StaffId> subjects, Instant at) {
        var reporter = file.filing().reporter() instanceof Reporter.Member member ? member.id() : null;
        return new RoutingContext(policy, people(file.school()), reporter, subjects, at);
    }
}
