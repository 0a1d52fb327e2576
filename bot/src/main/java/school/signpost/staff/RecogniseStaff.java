package school.signpost.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/**
 * Says who somebody signed in to Teams is. Known by AAD object id first, then by e-mail address: the first time an address
 * is seen with an id, the two are bound for good. An address never re-binds to another id, so whoever inherits an
 * address does not inherit its cases.
 */
public interface RecogniseStaff {

    Optional<StaffMember> recognise(SchoolId school, String aadObjectId, @Nullable String email);
}
