package school.signpost.caseregister;

import java.time.Instant;
import java.util.List;
import school.signpost.policy.model.Urgency;
import school.signpost.shared.KindId;
import school.signpost.shared.RoleId;

/**
 * The circumstances of a report, fixed when it was accepted: a case keeps the policy version it was raised under.
 * {@code aboutRoles} are roles that it is about and that nobody holds; a holder is a sealed subject instead. {@code unsent}
 * when the reporter began it and did not send it, so that Signpost passed it on.
 */
public record Filing(
        KindId kind,
        boolean restricted,
        Urgency urgency,
        String policyVersion,
        List<RoleId> aboutRoles,
        Reporter reporter,
        Instant reportedAt,
        boolean unsent) {

    public Filing {
        aboutRoles = List.copyOf(aboutRoles);
    }
}
