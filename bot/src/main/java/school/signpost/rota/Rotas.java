package school.signpost.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.explain.FindSomebody;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Role;
import school.signpost.policy.model.RoutingContext;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** What every question about absence needs: whom somebody means, and the school as it stands. */
@Component
class Rotas {

    private final Policies policies;
    private final Staff staff;
    private final Absences absences;
    private final Access access;
    private final SchoolClock clock;

    Rotas(Policies policies, Staff staff, Absences absences, Access access, SchoolClock clock) {
        this.policies = policies;
        this.staff = staff;
        this.absences = absences;
        this.access = access;
        this.clock = clock;
    }

    SchoolInView school(SchoolId id) {
        return new SchoolInView(policies.current(id).policy(), staff, absences);
    }

    SchoolClock clock() {
        return clock;
    }

    Absences absences() {
        return absences;
    }

    LocalDate today(SchoolId school) {
        return policies.current(school).policy().calendar().dayOf(clock.instant());
    }

    /** At work in the middle of that day, as far as the calendar knows. */
    RoutingContext on(SchoolInView school, LocalDate day) {
        var calendar = school.policy().calendar();
        var at = day.atTime(calendar.opens()).atZone(calendar.zone()).toInstant();
        return new RoutingContext(school.policy(), school.people(), null, Set.of(), at);
    }

    /** Whom they speak of, where they may: themselves, or for the office and the administrator anybody who works here. */
    Meant meant(Viewer viewer, Optional<String> named) {
        if (!(viewer instanceof Viewer.Member member) || !access.allows(viewer, Permission.SAY_AWAY)) {
            return new Meant.NotYours();
        }
        if (named.isEmpty()) {
            return new Meant.Person(member.id(), true);
        }
        var found = named(school(viewer.school()), named.get());
        if (found.size() != 1) {
            return new Meant.Unclear(found.stream().map(StaffMember::name).toList());
        }
        var who = found.getFirst().id();
        boolean self = who.equals(member.id());
        return self || access.allows(viewer, Permission.KEEP_ROTA) ? new Meant.Person(who, self) : new Meant.NotYours();
    }

    /** The people of that name who work here today, or the one who holds the role of that name. */
    List<StaffMember> named(SchoolInView school, String name) {
        var today = today(school.id());
        var found = switch (new FindSomebody(school).find(name)) {
            case FindSomebody.Found.APerson person -> List.of(person.member());
            case FindSomebody.Found.ARole role -> holders(school, role.role());
            case FindSomebody.Found.Several ignored -> everybodyCalled(school, name);
            case FindSomebody.Found.Nobody ignored -> List.<StaffMember>of();
        };
        return found.stream().filter(member -> member.worksHereOn(today)).toList();
    }

    private List<StaffMember> everybodyCalled(SchoolInView school, String name) {
        var finder = new FindSomebody(school);
        return staff.all(school.id()).stream()
                .filter(member -> finder.isCalled(member, name))
                .toList();
    }

    private List<StaffMember> holders(SchoolInView school, RoleId role) {
        return school.policy().role(role).map(Role::holders).orElse(List.of()).stream()
                .flatMap(email -> staff.byEmail(school.id(), email).stream())
                .toList();
    }

    Optional<StaffMember> find(SchoolId school, StaffId who) {
        return staff.find(school, who);
    }

    /** Whom they speak of. */
    sealed interface Meant {

        record Person(StaffId who, boolean self) implements Meant {}

        /** Nobody of that name works here, or several do. */
        record Unclear(List<String> names) implements Meant {}

        record NotYours() implements Meant {}
    }
}
