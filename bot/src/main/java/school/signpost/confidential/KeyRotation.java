package school.signpost.confidential;

import java.util.List;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/** Moves cases from a former master key to the present one. Texts are never touched: only the wrapping of a case's key. */
public interface KeyRotation {

    /** Whether a former master key wraps this one. */
    boolean isOutdated(WrappedKey key);

    /** The same data key wrapped by the present master key. */
    WrappedKey rewrap(SchoolId school, CaseId caseId, WrappedKey key);

    /** {@link Vault#lookupHash} under the present master key and then under each former one: search for any of them. */
    List<String> lookupHashes(SchoolId school, String value);
}
