package school.signpost.caseregister;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.alert.model.Told;
import school.signpost.delivery.Carriers;
import school.signpost.outbox.Way;
import school.signpost.policy.model.Channel;
import school.signpost.policy.model.Policy;
import school.signpost.policy.model.Role;
import school.signpost.shared.RoleId;
import school.signpost.staff.Staff;
import school.signpost.staff.StaffMember;

/** Gives every change of a case the other ways that the school's policy wants for it, as far as they are set up here. */
@Component
class WayPlanner {

    private final Ladders ladders;
    private final Staff staff;
    private final Carriers carriers;

    WayPlanner(Ladders ladders, Staff staff, Carriers carriers) {
        this.ladders = ladders;
        this.staff = staff;
        this.carriers = carriers;
    }

    Case after(Optional<Case> before, Case file, Stamp stamp) {
        if (before.isPresent() && before.get().alert().equals(file.alert()) && !isAnyDue(file, stamp)) {
            return file;
        }
        var policy = ladders.policyOf(file);
        var planned = OtherWays.after(before, file, told -> waysOf(file, policy, told), stamp);
        for (var told : file.alert().told()) {
            if (told.withdrawn() == null) {
                planned = withMailboxes(planned, policy, told.roles(), stamp);
            }
        }
        return planned;
    }

    private static boolean isAnyDue(Case file, Stamp stamp) {
        return file.planned().stream().anyMatch(each -> !each.due().isAfter(stamp.school()));
    }

    private static Case withMailboxes(Case file, Policy policy, List<RoleId> roles, Stamp stamp) {
        var after = file;
        for (var role : roles) {
            if (policy.role(role).map(Role::mailbox).isPresent()) {
                after = OtherWays.tellMailbox(after, role, stamp);
            }
        }
        return after;
    }

    /** An empty step of the policy never leads here; whoever is handed a case has the time of the step it stands on. */
    private List<PlannedWay> waysOf(Case file, Policy policy, Told told) {
        var rule = policy.channels().of(file.filing().urgency(), told.roles());
        var until = file.alert().nextClimb();
        var within = until == null ? Duration.ZERO : Duration.between(told.at(), until);
        var member = staff.find(file.school(), told.person());
        return rule.order().stream()
                .filter(channel -> channel != Channel.TEAMS && member.isPresent())
                .filter(channel -> canTry(channel, member.orElseThrow()))
                .map(channel ->
                        new PlannedWay(told.person(), wayOf(channel), told.at().plus(rule.delayOf(channel, within))))
                .toList();
    }

    private boolean canTry(Channel channel, StaffMember member) {
        return carriers.serve(wayOf(channel)) && (channel != Channel.TEXT || member.mobile() != null);
    }

    private static Way wayOf(Channel channel) {
        return switch (channel) {
            case TEAMS -> Way.TEAMS;
            case EMAIL -> Way.EMAIL;
            case TEXT -> Way.TEXT;
        };
    }
}
