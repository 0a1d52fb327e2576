package school.signpost.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.explain.Explanation.Asked;
import school.signpost.explain.Explanation.Detour;
import school.signpost.explain.Explanation.Ending;
import school.signpost.explain.Explanation.PersonTold;
import school.signpost.explain.Explanation.RouteTaken;
import school.signpost.explain.Explanation.StepExplained;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Patience;
import school.signpost.policy.model.PersonConcerned;
import school.signpost.policy.model.Recipients;
import school.signpost.policy.model.Route;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.RoutingContext;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.WhomToPhone;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.staff.StaffMember;

/**
 * Walks a report that nobody made down its route. Who is told comes from {@link Routing} itself, so that an explanation
 * cannot promise what a report would not do; only the reasons are worked out here. Pure: nothing is stored or sent.
 */
public final class Explain {

    private final SchoolInView school;
    private final Inquiry inquiry;
    private final Set<StaffId> subjects;
    private final Patience patience;

    private Explain(SchoolInView school, Inquiry inquiry) {
        this.school = school;
        this.inquiry = inquiry;
        this.subjects = concernsConduct() ? inquiry.about() : Set.of();
        this.patience = inquiry.kind().patience(school.policy().calendar());
    }

    public static Explanation of(SchoolInView school, Inquiry inquiry) {
        return new Explain(school, inquiry).explanation();
    }

    private boolean concernsConduct() {
        return inquiry.kind().personConcerned() == PersonConcerned.CONDUCT;
    }

    private Explanation explanation() {
        var rolesAbout = rolesAbout();
        var route = Routing.routeFor(inquiry.kind(), rolesAbout);
        var steps = steps(route);
        var people = new PeopleExplained(school, contextAt(inquiry.at()));
        return new Explanation(
                asked(),
                taken(route, rolesAbout),
                steps,
                phone(steps),
                people.told(Routing.also(route, contextAt(inquiry.at()))).stream()
                        .filter(person -> steps.isEmpty() || !isToldFirst(steps, person.person()))
                        .toList(),
                ending(route, steps),
                detours(route));
    }

    private static boolean isToldFirst(List<StepExplained> steps, StaffId person) {
        return steps.stream()
                .filter(step -> !step.told().isEmpty())
                .limit(1)
                .anyMatch(step ->
                        step.told().stream().anyMatch(told -> told.person().equals(person)));
    }

    private @Nullable String phone(List<StepExplained> steps) {
        var told = steps.stream()
                .map(StepExplained::told)
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
        return WhomToPhone.number(
                        school.policy(),
                        told.stream().flatMap(person -> person.roles().stream()),
                        emails(told.stream().map(PersonTold::person).toList()),
                        emails(subjects))
                .orElse(null);
    }

    private List<String> emails(Collection<StaffId> people) {
        return people.stream()
                .flatMap(person -> school.staff().find(school.id(), person).stream())
                .map(StaffMember::email)
                .toList();
    }

    private Asked asked() {
        var about = Stream.concat(
                        inquiry.about().stream().map(school::name),
                        inquiry.aboutRoles().stream().map(school::title))
                .toList();
        var by = inquiry.by();
        return new Asked(
                school.policy().school(),
                inquiry.kind(),
                by == null ? null : school.name(by),
                about,
                concernsConduct(),
                inquiry.at(),
                school.policy().calendar().atWork(inquiry.at()),
                !patience.equals(Patience.BY_THE_CLOCK));
    }

    /** The roles that those concerned hold, as routing sees it. */
    private Set<RoleId> rolesAbout() {
        var roles = new LinkedHashSet<RoleId>();
        if (!concernsConduct()) {
            return roles;
        }
        roles.addAll(inquiry.aboutRoles());
        if (!subjects.isEmpty()) {
            roles.addAll(Routing.rolesOf(emails(subjects), subjects, contextAt(inquiry.at())));
        }
        return roles;
    }

    private RouteTaken taken(Route route, Set<RoleId> rolesAbout) {
        var about = rolesAbout.stream()
                .filter(role -> route.equals(inquiry.kind().whenAbout().get(role)))
                .findFirst()
                .map(school::title)
                .orElse(null);
        return new RouteTaken(about, route.source(), route.repeatEvery());
    }

    private List<StepExplained> steps(Route route) {
        var steps = new ArrayList<StepExplained>();
        var at = inquiry.at();
        for (int i = 0; i < route.steps().size(); i++) {
            var step = route.steps().get(i);
            var context = contextAt(at);
            var who = Routing.steps(route, context).get(i);
            steps.add(step(i + 1, step, at, who, context));
            at = who.isEmpty() ? at : patience.ends(at, step.within());
        }
        if (steps.stream().allMatch(step -> step.told().isEmpty())) {
            addLastResort(route, steps);
        }
        return route.equals(Routing.NO_ROUTE) ? List.of() : steps;
    }

    private StepExplained step(int number, Step step, Instant at, Recipients who, RoutingContext context) {
        var people = new PeopleExplained(school, context);
        return new StepExplained(
                number,
                at,
                step.within(),
                patience.ends(at, step.within()),
                step.acknowledge() == Step.Acknowledge.EACH,
                false,
                step.leftOpen(),
                people.told(who),
                people.remarks(step.tell(), who));
    }

    private void addLastResort(Route route, List<StepExplained> steps) {
        var context = contextAt(inquiry.at());
        var who = Routing.lastResort(route, context);
        if (!who.isEmpty()) {
            var within = route.steps().getLast().within();
            var told = new PeopleExplained(school, context).told(who);
            steps.add(new StepExplained(
                    steps.size() + 1,
                    inquiry.at(),
                    within,
                    patience.ends(inquiry.at(), within),
                    false,
                    true,
                    null,
                    told,
                    List.<Explanation.Remark>of()));
        }
    }

    private Ending ending(Route route, List<StepExplained> steps) {
        Duration every = route.repeatEvery();
        return steps.reversed().stream()
                .filter(step -> !step.told().isEmpty())
                .findFirst()
                .<Ending>map(step -> new Ending.Repeats(step.number(), every))
                .orElseGet(() -> new Ending.PhoneOutside(school.policy().whenNobodyIsLeft(), every));
    }

    /** The other routes of the kind, so that nobody has to ask once for every role; without a subject none can apply. */
    private List<Detour> detours(Route taken) {
        IncidentKind kind = inquiry.kind();
        if (!concernsConduct()) {
            return List.of();
        }
        return kind.whenAbout().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(taken))
                .map(entry -> detour(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Detour detour(RoleId about, Route route) {
        var step = route.steps().getFirst();
        var first = Routing.rolesIn(step.tell()).map(school::title).toList();
        return new Detour(school.title(about), first, first.isEmpty() ? null : step.within(), route.source());
    }

    private RoutingContext contextAt(Instant at) {
        return new RoutingContext(school.policy(), school.people(), inquiry.by(), subjects, at);
    }
}
