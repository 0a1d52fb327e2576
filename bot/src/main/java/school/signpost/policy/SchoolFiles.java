package school.signpost.policy;

import java.util.Optional;
import school.signpost.shared.SchoolId;

/** Files that lie beside a school's policy, such as the texts of its agreements. */
public interface SchoolFiles {

    /** The bytes of a file named by the policy; empty when there is none or it cannot be read now. */
    Optional<byte[]> read(SchoolId school, String file);
}
