package school.signpost.outbox;

import java.time.Instant;

/**
 * One message to one person, as a value inside the aggregate that owes it: it commits with whatever made it owed. {@code
 * key} says what it is and for whom.
 */
public record Owed(String key, String person, NoticeKind kind, Owing owing) {

    static Owed of(String key, String person, NoticeKind kind, Instant now) {
        return new Owed(key, person, kind, Owing.since(now));
    }

    public boolean isParked() {
        return owing.state() == Owing.State.PARKED;
    }

    boolean isWaiting() {
        return owing.state() == Owing.State.OWED;
    }

    Owed with(Owing changed) {
        return new Owed(key, person, kind, changed);
    }
}
