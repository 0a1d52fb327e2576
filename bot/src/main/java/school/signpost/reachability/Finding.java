package school.signpost.reachability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;

/**
 * Somebody with a role and what is missing to reach them. {@code who} is absent for an address of the policy that is on no
 * list.
 */
public record Finding(String email, @Nullable StaffId who, List<RoleId> roles, Set<Missing> missing) {

    public Finding {
        roles = List.copyOf(roles);
        missing = Set.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("nothing is missing, so nothing was found");
        }
    }

    public boolean isUnreachable() {
        return missing.stream().anyMatch(Missing::meansUnreachable);
    }

    /** The worst of it. */
    public Missing worst() {
        return EnumSet.copyOf(missing).iterator().next();
    }
}
