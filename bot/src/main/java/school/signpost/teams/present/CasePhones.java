package school.signpost.teams.present;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Which number a reporter is given who hears nothing: of somebody whose answer is awaited, never of whom the case concerns. */
@Component
class CasePhones {

    private final Ladders ladders;
    private final Staff staff;

    CasePhones(Ladders ladders, Staff staff) {
        this.ladders = ladders;
        this.staff = staff;
    }

    /**
     * The first number among the roles for which people were told, then among those they hold besides, then the
     * safeguarding lead's and the head's; empty where none of these is left.
     */
    Optional<String> of(Case file) {
        var policy = ladders.policyOf(file);
        var subjects = emails(file.school(), List.copyOf(ladders.subjectsOf(file)));
        var awaited = file.alert().awaited();
        var besides = emails(file.school(), awaited.stream().map(Told::person).toList()).stream()
                .flatMap(email -> policy.rolesOf(email).stream());
        return Stream.of(
                        awaited.stream().flatMap(told -> told.roles().stream()),
                        besides,
                        Stream.of(Role.DSL, Role.HEAD))
                .flatMap(roles -> roles)
                .flatMap(role -> number(policy, role, subjects).stream())
                .findFirst();
    }

    private static Optional<String> number(Policy policy, RoleId id, List<String> subjects) {
        return policy.role(id)
                .filter(role -> role.holders().stream().noneMatch(subjects::contains))
                .map(Role::phone);
    }

    private List<String> emails(SchoolId school, List<StaffId> people) {
        return people.stream()
                .flatMap(person -> staff.find(school, person).stream())
                .map(StaffMember::email)
                .toList();
    }
}
