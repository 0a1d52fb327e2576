package school.signpost.equipment;

import java.util.List;
import org.springframework.stereotype.Component;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffProblem;

/** Brings the register up to date with the school's list and with what was reported, before anybody looks at it. */
@Component
class Register {

    private final EquipmentLists lists;
    private final NoteLosses losses;

    Register(EquipmentLists lists, NoteLosses losses) {
        this.lists = lists;
        this.losses = losses;
    }

    /** What is wrong with the list. */
    List<StaffProblem> upToDate(SchoolId school) {
        var problems = lists.upToDate(school);
        losses.note(school);
        return problems;
    }
}
