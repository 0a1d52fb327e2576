package school.signpost.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SchoolId;

/**
 * Whether a school's people are being asked. Nobody is until somebody of the office has seen how many that will be and has
 * started it. Each start after a stop has the next {@code number} and asks afresh; {@code listed} names the policy version
 * that everybody was last looked at under, {@code remind} when the office wanted everybody reminded besides.
 */
public record Campaign(
        SchoolId school,
        State state,
        int number,
        @Nullable String by,
        @Nullable Instant since,
        @Nullable String listed,
        @Nullable Instant remind,
        long version) {

    public static Campaign notStarted(SchoolId school) {
        return new Campaign(school, State.NOT_STARTED, 0, null, null, null, null, 0);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    Campaign startedBy(String person, Instant at) {
        return switch (state) {
            case RUNNING -> this;
            case PAUSED -> new Campaign(school, State.RUNNING, number, person, at, null, null, version);
            case NOT_STARTED, STOPPED ->
                new Campaign(school, State.RUNNING, number + 1, person, at, null, null, version);
        };
    }

    Campaign pausedBy(String person, Instant at) {
        return running() ? new Campaign(school, State.PAUSED, number, person, at, listed, null, version) : this;
    }

    Campaign stoppedBy(String person, Instant at) {
        return switch (state) {
            case RUNNING, PAUSED -> new Campaign(school, State.STOPPED, number, person, at, null, null, version);
            case NOT_STARTED, STOPPED -> this;
        };
    }

    Campaign listedUnder(String policyVersion) {
        return new Campaign(school, state, number, by, since, policyVersion, remind, version);
    }

    /** Everybody is to be reminded, or has been. */
    Campaign reminding(@Nullable Instant at) {
        return new Campaign(school, state, number, by, since, listed, at, version);
    }

    public Campaign atVersion(long stored) {
        return new Campaign(school, state, number, by, since, listed, remind, stored);
    }

    /** The number that people's books have to have for what they are asked to count. */
    int counts() {
        return state == State.STOPPED ? number + 1 : number;
    }

    /** What the office has said. */
    public enum State {
        /** Nobody has ever been asked. */
        NOT_STARTED,
        /** People are asked and reminded. */
        RUNNING,
        /** Nothing leaves; what is owed stays owed, with its days. */
        PAUSED,
        /** Nothing leaves, and nobody owes what was asked any more; starting asks afresh. */
        STOPPED
    }
}
