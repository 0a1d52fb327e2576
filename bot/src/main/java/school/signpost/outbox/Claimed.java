package school.signpost.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that this instance alone may send until its lease runs out. {@code person} is whose chat it goes to;
 * {@code card} is the activity id of the card it changes or follows, where there is one.
 */
public record Claimed(
        NoticeId id,
        String person,
        NoticeKind kind,
        Leaving leaving,
        int attempt,
        Lease lease,
        @Nullable String card) {

    /** By which way it goes, and in which lane. */
    public record Leaving(Way way, Lane lane) {}

    /** The token that must still stand there when the result is recorded, and until when it does. */
    public record Lease(String token, Instant until) {}

    /** One person by one way: only one of their notices is under way at a time. */
    String conversation() {
        return id.school() + "/" + person + "/" + leaving.way();
    }
}
