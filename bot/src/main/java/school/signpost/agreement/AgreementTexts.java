package school.signpost.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import school.signpost.agreement.model.AgreementText;
import school.signpost.agreement.model.Edition;
import school.signpost.agreement.model.TextHash;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;

/** Every text that was ever in force, for ever: what somebody signed stays readable. */
public interface AgreementTexts {

    /** Keeps a text under its hash; one that is known already keeps the version and moment it was first known with. */
    Kept keep(SchoolId school, AgreementId agreement, String version, AgreementText text, Instant at);

    Optional<Kept> find(SchoolId school, AgreementId agreement, TextHash hash);

    /** The text that was last taken in. */
    Optional<Kept> newest(SchoolId school, AgreementId agreement);

    /** Every text of an agreement, the last that was taken in first. */
    List<Kept> all(SchoolId school, AgreementId agreement);

    /** A text with what the school calls it, and since when it is known. */
    record Kept(String version, AgreementText text, Instant since) {

        public Edition edition(java.time.ZoneId zone) {
            return new Edition(version, text.hash(), since.atZone(zone).toLocalDate());
        }
    }
}
