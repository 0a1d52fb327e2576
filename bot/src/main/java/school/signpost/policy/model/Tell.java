package school.signpost.policy.model;

import java.util.List;
import school.signpost.shared.RoleId;

/** Whom a step tells; {@link All} and {@link Any} nest one level. */
public sealed interface Tell {

    /** The holders of one role. */
    record ToRole(RoleId role) implements Tell {}

    /** Every one of them. */
    record All(List<Tell> members) implements Tell {
        public All {
            members = List.copyOf(members);
        }
    }

    /** The first of them who is at work. */
    record Any(List<Tell> members) implements Tell {
        public Any {
            members = List.copyOf(members);
        }
    }
}
