package school.signpost.teams.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a send. Accepted by Teams is not read by a person. */
public sealed interface Outcome {

    /** Teams took it; the id is missing where Teams gave none. */
    record Accepted(@Nullable String activityId) implements Outcome {}

    /**
     * Not taken, may be later: 412, 429, 5xx, no connection, no token. {@code maybeDelivered} when the connection broke
     * after the request was written.
     */
    record TryLater(String code, @Nullable Duration retryAfter, boolean maybeDelivered) implements Outcome {}

    /** Never will be: blocked, removed, unknown conversation (403, 404), or a message Teams calls bad (400). */
    record Refused(String code) implements Outcome {}
}
