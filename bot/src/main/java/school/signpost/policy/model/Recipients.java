package school.signpost.policy.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Who one step tells, resolved at one moment: each person once, with every role they are told as. {@code vacant} are the
 * roles that had nobody; {@code unfilled} those in whose place the next step is told at once, because nobody could be
 * told for them now; {@code ruledOut} says that somebody was taken out because the case concerns them.
 */
public record Recipients(
        List<Recipient> tell,
        Step.Acknowledge acknowledge,
        List<RoleId> vacant,
        List<RoleId> unfilled,
        boolean ruledOut) {

    public Recipients {
        tell = List.copyOf(tell);
        vacant = List.copyOf(vacant);
        unfilled = List.copyOf(unfilled);
    }

    /** With those who stand in for the roles that nobody fills: each person still once, with all their roles. */
    Recipients joinedBy(Recipients standIns) {
        var joined = new LinkedHashMap<StaffId, Recipient>();
        tell.forEach(each -> joined.put(each.person(), each));
        standIns.tell.forEach(each -> joined.merge(each.person(), each, Recipient::alsoAs));
        return new Recipients(List.copyOf(joined.values()), acknowledge, vacant, unfilled, ruledOut);
    }

    public boolean isEmpty() {
        return tell.isEmpty();
    }

    /** One person with the roles they are told as, first the one that the step names first. */
    public record Recipient(StaffId person, List<RoleId> roles, boolean asDeputy) {
        public Recipient {
            roles = List.copyOf(roles);
        }

        private Recipient alsoAs(Recipient other) {
            var all = new LinkedHashSet<>(roles);
            all.addAll(other.roles);
            return new Recipient(person, List.copyOf(all), asDeputy && other.asDeputy);
        }
    }
}
