package school.signpost.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of sending a notice. */
public sealed interface SendResult {

    /** The channel took it; whether a person read it is another matter. */
    record Taken(@Nullable String card) implements SendResult {}

    /** Not now: try again, not before {@code after} where the channel said so. */
    record Later(String code, @Nullable Duration after) implements SendResult {}

    /** Its turn did not come, so that it never left: no attempt, and nothing that could be wrong with it. */
    record NotYet(Duration after) implements SendResult {}

    /** This person cannot be reached by this way: parked, and the next way is tried where there is one. */
    record Unreachable(String code) implements SendResult {}

    /** Never: it is parked where an administrator sees it. */
    record Never(String code) implements SendResult {}

    /** Things have changed and nobody needs it any more. */
    record Pointless() implements SendResult {}
}
