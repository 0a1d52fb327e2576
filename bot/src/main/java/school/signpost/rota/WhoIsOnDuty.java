package school.signpost.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.model.Recipients.Recipient;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.Routing;
import school.signpost.policy.model.Step;
import school.signpost.policy.model.Tell;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;

/** Who would be told for each role now, and who is away in the rest of this week. */
@Component
public class WhoIsOnDuty {

    private final Rotas rotas;

    WhoIsOnDuty(Rotas rotas) {
        this.rotas = rotas;
    }

    /** The caller has asked {@code access}. */
    public Duty of(SchoolId id) {
        var school = rotas.school(id);
        var roles = rolesInUse(school);
        return new Duty(
                roles.stream().map(role -> now(school, role)).toList(),
                people(school, roles).stream()
                        .flatMap(person -> thisWeek(school, person).stream())
                        .toList());
    }

    /** Every role that any kind's route names, in the order of the file; the line manager is another one for each reporter. */
    public static Set<RoleId> rolesInUse(SchoolInView school) {
        var named = new LinkedHashSet<RoleId>();
        school.policy()
                .kinds()
                .values()
                .forEach(kind -> Stream.concat(Stream.of(kind.route()), kind.whenAbout().values().stream())
                        .forEach(route -> {
                            route.steps()
                                    .forEach(
                                            step -> Routing.rolesIn(step.tell()).forEach(named::add));
                            named.addAll(route.also());
                        }));
        var inOrder = new LinkedHashSet<>(school.policy().roles().keySet());
        inOrder.retainAll(named);
        inOrder.remove(Role.LINE_MANAGER);
        return inOrder;
    }

    private OnDuty now(SchoolInView school, RoleId role) {
        var context = rotas.on(school, rotas.today(school.id()));
        var step = new Step(new Tell.ToRole(role), Step.Acknowledge.ANY, Duration.ofHours(1));
        return new OnDuty(role, Routing.resolve(step, context).tell(), awayHolders(school, role));
    }

    private List<StaffId> awayHolders(SchoolInView school, RoleId role) {
        var people = school.people();
        var now = rotas.clock().instant();
        return school.policy().role(role).map(Role::holders).orElse(List.of()).stream()
                .flatMap(email -> people.byEmail(email, now).stream())
                .filter(person -> isKnownAway(school, person, now))
                .toList();
    }

    private Set<StaffId> people(SchoolInView school, Set<RoleId> roles) {
        var people = new LinkedHashSet<StaffId>();
        roles.stream()
                .flatMap(role -> school.policy().role(role).stream())
                .flatMap(role -> Stream.concat(role.holders().stream(), role.deputies().stream()))
                .flatMap(email -> school.people().byEmail(email, rotas.clock().instant()).stream())
                .forEach(people::add);
        return people;
    }

    private Optional<AwayThisWeek> thisWeek(SchoolInView school, StaffId person) {
        var today = rotas.today(school.id());
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var days = new ArrayList<LocalDate>();
        var covers = new LinkedHashSet<StaffId>();
        for (var day = today; !day.isAfter(sunday); day = day.plusDays(1)) {
            var at = rotas.on(school, day).at();
            if (school.policy().calendar().isSchoolDay(day) && isKnownAway(school, person, at)) {
                days.add(day);
                school.people().coverFor(person, at).ifPresent(covers::add);
            }
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new AwayThisWeek(person, days, List.copyOf(covers)));
    }

    /** Whoever is barred is away as well, but nobody is to know. */
    private static boolean isKnownAway(SchoolInView school, StaffId person, Instant at) {
        return school.people().away(person, at) && !school.people().barred(person, at);
    }

    /** Now, role by role, and the rest of this week, person by person. */
    public record Duty(List<OnDuty> now, List<AwayThisWeek> thisWeek) {
        public Duty {
            now = List.copyOf(now);
            thisWeek = List.copyOf(thisWeek);
        }
    }

    /** Who is told for one role, and which of its holders are away. */
    public record OnDuty(RoleId role, List<Recipient> told, List<StaffId> away) {
        public OnDuty {
            told = List.copyOf(told);
            away = List.copyOf(away);
        }
    }

    /** The school days of this week on which somebody with a responsibility is away. */
    public record AwayThisWeek(StaffId who, List<LocalDate> days, List<StaffId> covers) {
        public AwayThisWeek {
            days = List.copyOf(days);
            covers = List.copyOf(covers);
        }
    }
}
