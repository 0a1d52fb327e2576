package school.signpost.teams.present;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Told;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.policy.model.WhomToPhone;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Whom the reporter of a case phones who hears nothing. */
@Component
class CasePhones {

    private final Ladders ladders;
    private final Staff staff;

    CasePhones(Ladders ladders, Staff staff) {
        this.ladders = ladders;
        this.staff = staff;
    }

    Optional<String> of(Case file) {
        var awaited = file.alert().awaited();
        return WhomToPhone.number(
                ladders.policyOf(file),
                awaited.stream().flatMap(told -> told.roles().stream()),
                emails(file.school(), awaited.stream().map(Told::person).toList()),
                emails(file.school(), List.copyOf(ladders.subjectsOf(file))));
    }

    private List<String> emails(SchoolId school, List<StaffId> people) {
        return people.stream()
                .flatMap(person -> staff.find(school, person).stream())
                .map(StaffMember::email)
                .toList();
    }
}
