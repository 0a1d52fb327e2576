package school.signpost.caseregister;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Ladder;
import school.signpost.alert.model.Told;
import school.signpost.confidential.Vault;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Patience;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Works out a case's ladder as it stands at one moment: the steps it was raised under, with the people of today. */
@Component
public class Ladders {

    private final Policies policies;
    private final Staff staff;
    private final Absences absences;
    private final KnownReporters reporters;
    private final Vault vault;

    Ladders(Policies policies, Staff staff, Absences absences, KnownReporters reporters, Vault vault) {
        this.policies = policies;
        this.staff = staff;
        this.absences = absences;
        this.reporters = reporters;
        this.vault = vault;
    }

    public Ladder of(Case file, Instant at) {
        var context = contextOf(file, at);
        var filing = file.filing();
        // when the school is open is a fact of today, as who is away is
        var calendar = policies.current(file.school()).policy().calendar();
        var patience = Patience.of(filing.urgency(), filing.restricted(), calendar);
        return Ladder.of(routeOf(file, context), patience, context);
    }

    /** Everyone whom the case's route names, as far as they may know of it. */
    public Set<StaffId> entitled(Case file, Instant at) {
        var context = contextOf(file, at);
        return Routing.entitled(routeOf(file, context), context);
    }

    /** The route's roles that nobody holds now. */
    List<RoleId> gaps(Case file, Instant at) {
        var context = contextOf(file, at);
        return Routing.steps(routeOf(file, context), context).stream()
                .flatMap(step -> step.vacant().stream())
                .distinct()
                .toList();
    }

    /** The step that a case stands on, as the policy has it; the first before any was climbed. */
    public Step stepOf(Case file) {
        var route = routeOf(file, contextOf(file, file.filing().reportedAt()));
        int step = Math.clamp(file.alert().step(), 0, route.steps().size() - 1);
        return route.steps().get(step);
    }

    /**
     * Those who hold a role of the step that a case stands on and are away at that moment, with who was told in their
     * place. Whoever it concerns is left out, away or not.
     */
    public List<Away> awayOnStep(Case file, Instant at) {
        var context = contextOf(file, at);
        return Routing.rolesIn(stepOf(file).tell())
                .flatMap(role -> holdersOf(file.school(), role, at).stream()
                        .filter(person -> !context.subjects().contains(person)
                                && context.people().away(person, at)
                                && !context.people().barred(person, at)
                                && file.alert().told(person).isEmpty())
                        .map(person -> new Away(person, standIn(file, person, role, context))))
                .distinct()
                .toList();
    }

    private static @Nullable StaffId standIn(Case file, StaffId away, RoleId role, RoutingContext context) {
        var told = file.alert().told().stream()
                .filter(each -> each.withdrawn() == null && each.roles().contains(role))
                .map(Told::person)
                .toList();
        return context.people()
                .coverFor(away, context.at())
                .filter(told::contains)
                .or(() -> told.stream().findFirst())
                .orElse(null);
    }

    /** Somebody who is away; {@code standIn} is absent where nobody was told as what they are. */
    public record Away(StaffId who, @Nullable StaffId standIn) {}

    /** The company for which this person is told, having only a mailbox itself. */
    public Optional<Role> companyOf(Case file, StaffId person) {
        var policy = policyOf(file);
        return file.alert().told(person).filter(Told::mayAnswer).stream()
                .flatMap(told -> told.roles().stream())
                .flatMap(role -> policy.role(role).stream())
                .filter(Role::isCompany)
                .findFirst();
    }

    private Route routeOf(Case file, RoutingContext context) {
        var emails = context.subjects().stream()
                .flatMap(subject -> staff.find(file.school(), subject).stream())
                .map(StaffMember::email)
                .toList();
        var roles = new HashSet<>(file.filing().aboutRoles());
        if (!context.subjects().isEmpty()) {
            roles.addAll(Routing.rolesOf(emails, context.subjects(), context));
        }
        return Routing.routeFor(kindOf(file), roles);
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

    /** Whether the reporter can be asked for anything about it: pupils never are, and nor is somebody it concerns. */
    boolean mayAskReporter(Case file) {
        var reporter = file.filing().reporter();
        return reporter.isServed()
                && reporters
                        .memberOf(file.school(), reporter)
                        .filter(subjectsOf(file)::contains)
                        .isEmpty();
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
        return new PeopleOnList(staff, absences, policies.current(school).policy());
    }

    private RoutingContext contextOf(Case file, Instant at) {
        var policy = policyOf(file);
        var reporter = reporters.memberOf(file.school(), file.filing().reporter());
        return new RoutingContext(
                policy, people(file.school()), reporter.orElse(null), saidLineManager(file), subjectsOf(file), at);
    }

    private @Nullable StaffId saidLineManager(Case file) {
        var sealed = file.report().answers().get(Report.LINE_MANAGER);
        return sealed == null
                ? null
                : StaffId.of(vault.open(file.place(), Report.fieldOf(Report.LINE_MANAGER), sealed)
                        .value());
    }
}
