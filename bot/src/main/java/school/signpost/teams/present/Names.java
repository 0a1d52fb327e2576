package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Told;
import school.signpost.cards.Words;
import school.signpost.explain.SchoolInView;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;
import school.signpost.time.SchoolClock;

/** People and roles as this school says them: "Sam Okoro (DSL)". */
@Component
public class Names {

    private final Staff staff;
    private final Policies policies;
    private final Words words;
    private final SchoolClock clock;

    Names(Staff staff, Policies policies, Words words, SchoolClock clock) {
        this.clock = clock;
        this.staff = staff;
        this.policies = policies;
        this.words = words;
    }

    public String of(SchoolId school, StaffId person) {
        return staff.find(school, person).map(StaffMember::name).orElseGet(() -> words.say("name.unknown"));
    }

    /** With every role they are told as. */
    public String ofSchool(SchoolId school) {
        return policies.current(school).policy().school().name();
    }

    public String withRoles(SchoolId school, Told told) {
        return withRoles(school, told.person(), told.roles());
    }

    public String withRoles(SchoolId school, StaffId person, List<RoleId> roles) {
        var name = of(school, person);
        if (roles.isEmpty()) {
            return name;
        }
        var policy = policies.current(school).policy();
        var titles =
                roles.stream().map(role -> shortTitle(policy, role)).distinct().toList();
        return words.say("name.with-roles", Map.of("name", name, "roles", String.join(", ", titles)));
    }

    /** The role's title, or its id where this version knows it no more. */
    public String title(Policy policy, RoleId role) {
        return policy.role(role).map(Role::title).orElseGet(role::value);
    }

    /** A short other name such as "DSL" where there is one, else the title. */
    public String shortTitle(Policy policy, RoleId role) {
        return SchoolInView.shortTitle(policy, role);
    }

    /** The first holder of a role who works here. */
    public Optional<StaffMember> holder(SchoolId school, RoleId role) {
        return atWork(school, role, each -> each.holders().stream());
    }

    private Optional<StaffMember> atWork(SchoolId school, RoleId id, Function<Role, Stream<String>> people) {
        var policy = policies.current(school).policy();
        var today = policy.calendar().dayOf(clock.instant());
        return policy.role(id).stream()
                .flatMap(people)
                .flatMap(email -> staff.byEmail(school, email).stream())
                .filter(member -> member.worksHereOn(today))
                .findFirst();
    }

    /** The same, or a deputy where no holder works here any more: whom to turn to. */
    public String whoAnswersAs(SchoolId school, RoleId role) {
        return atWork(school, role, each -> Stream.concat(each.holders().stream(), each.deputies().stream()))
                .map(member -> withRoles(school, member.id(), List.of(role)))
                .orElseGet(() -> holderWithRole(school, role));
    }

    /** "Sam Okoro (DSL)", or the title where nobody holds it. */
    public String holderWithRole(SchoolId school, RoleId role) {
        var policy = policies.current(school).policy();
        return holder(school, role)
                .map(member -> withRoles(school, member.id(), List.of(role)))
                .orElseGet(() -> policy.role(role).map(Role::title).orElse(role.value()));
    }
}
