package school.signpost.outbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notice that has not left, for whoever looks after the system: nothing of what it says or which case it is about.
 * {@code person} is whom it is for, absent where even that would tell something; {@code parked} when it was given up.
 */
public record Undelivered(@Nullable String person, Way way, boolean parked, String code, int attempts) {

    /** As the owing of a message says. */
    public static Undelivered of(@Nullable String person, Way way, Owing owing) {
        return new Undelivered(
                person,
                way,
                owing.state() == Owing.State.PARKED,
                Objects.requireNonNullElse(owing.lastCode(), ""),
                owing.attempts());
    }
}
