package school.signpost.policy.model;

import java.util.List;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Who one step tells, resolved at one moment: each person once, with every role they are told as. {@code vacant} are the
 * roles that had nobody; {@code ruledOut} says that somebody was taken out because the case concerns them.
 */
public record Recipients(List<Recipient> tell, Step.Acknowledge acknowledge, List<RoleId> vacant, boolean ruledOut) {

    public Recipients {
        tell = List.copyOf(tell);
        vacant = List.copyOf(vacant);
    }

    public boolean isEmpty() {
        return tell.isEmpty();
    }

    /** One person with the roles they are told as, first the one that the step names first. */
    public record Recipient(StaffId person, List<RoleId> roles, boolean asDeputy) {
        public Recipient {
            roles = List.copyOf(roles);
        }
    }
}
