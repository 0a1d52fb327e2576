package school.signpost.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as a value inside the aggregate that owes it: it commits with whatever made it owed. {@code
 * key} says what it is and for whom; {@code card} is what the channel calls it, once it has taken it.
 */
public record Owed(
        String key,
        String person,
        NoticeKind kind,
        Owing owing,
        @Nullable String card) {

    static Owed of(String key, String person, NoticeKind kind, Instant now) {
        return new Owed(key, person, kind, Owing.since(now), null);
    }

    public boolean isParked() {
        return owing.state() == Owing.State.PARKED;
    }

    boolean isWaiting() {
        return owing.state() == Owing.State.OWED;
    }

    Owed with(Owing changed) {
        return new Owed(key, person, kind, changed, card);
    }

    /** What became of a try. */
    Owed after(SendResult result, Instant now) {
        var named = result instanceof SendResult.Taken taken && taken.card() != null ? taken.card() : card;
        return new Owed(key, person, kind, owing.after(result, now, key), named);
    }
}
