package school.signpost.confidential;

import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;

/**
 * Seals and opens confidential text: AES-GCM with one data key per case, wrapped by the master key; school, case and
 * field are bound in, so that a text moved to another place does not open. Failing to open throws {@link VaultException}.
 */
public interface Vault {

    /** Makes the data key of a new case. */
    WrappedKey newKey(SchoolId school, CaseId caseId);

    /** Seals one field; {@code field} is a stable name such as {@code answer.device}. */
    SealedText seal(Place place, String field, ConfidentialText text);

    /** Opens what {@link #seal} sealed at the same place and field. */
    ConfidentialText open(Place place, String field, SealedText sealed);

    /** Keyed hash for looking up who a case is about without storing who; hex, the same for the same person and school. */
    String lookupHash(SchoolId school, String value);

    /** Where a text belongs, with the key that seals it. */
    record Place(SchoolId school, CaseId caseId, WrappedKey key) {}
}
