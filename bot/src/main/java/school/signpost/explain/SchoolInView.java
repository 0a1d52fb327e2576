package school.signpost.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.signpost.policy.PeopleOnList;
import school.signpost.policy.model.People;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** One version of a school's policy with the people on its list: all that an explanation is made from. */
public record SchoolInView(Policy policy, Staff staff, Absences absences) {

    private static final int SHORT = 5;

    /** As the files have it, without what was said in the chat. */
    public SchoolInView(Policy policy, Staff staff) {
        this(policy, staff, Absences.NONE);
    }

    public SchoolId id() {
        return policy.school().id();
    }

    public People people() {
        return new PeopleOnList(staff, absences, policy);
    }

    public String name(StaffId person) {
        return staff.find(id(), person).map(StaffMember::name).orElseGet(person::value);
    }

    /** The name on the list, or the address itself: a typing error in a policy shows at once. */
    public String nameOf(String email) {
        return staff.byEmail(id(), email).map(StaffMember::name).orElse(email);
    }

    public String title(RoleId role) {
        return policy.role(role).map(Role::title).orElseGet(role::value);
    }

    /** A short other name such as "DSL" where there is one, else the title. */
    public static String shortTitle(Policy policy, RoleId role) {
        return policy.role(role)
                .map(each -> each.alsoCalled().stream()
                        .filter(called -> called.length() <= SHORT)
                        .min(Comparator.comparingInt(String::length))
                        .orElse(each.title()))
                .orElse(role.value());
    }

    /** Those whom the policy writes into this role, by name. */
    public List<String> holders(Role role) {
        return role.holders().stream().map(this::nameOf).toList();
    }

    /** The number to phone for one of these roles: the first that has one, else the safeguarding lead's, else the head's. */
    public Optional<String> phone(List<RoleId> roles) {
        return Stream.concat(roles.stream(), Stream.of(Role.DSL, Role.HEAD))
                .flatMap(role -> policy.role(role).stream())
                .flatMap(role -> Optional.ofNullable(role.phone()).stream())
                .findFirst();
    }
}
