package school.signpost.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/**
 * Whether a school's people are being asked. Nobody is until somebody of the office has seen how many that will be and has
 * started it. {@code listed} names the policy version that everybody was last looked at under.
 */
public record Campaign(
        SchoolId school, boolean running, @Nullable String by, @Nullable Instant since, @Nullable String listed) {

    public static Campaign notStarted(SchoolId school) {
        return new Campaign(school, false, null, null, null);
    }

    Campaign startedBy(String person, Instant at) {
        return running ? this : new Campaign(school, true, person, at, null);
    }

    Campaign pausedBy(String person, Instant at) {
        return running ? new Campaign(school, false, person, at, listed) : this;
    }

    Campaign listedUnder(String policyVersion) {
        return new Campaign(school, running, by, since, policyVersion);
    }
}
