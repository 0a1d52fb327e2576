package school.signpost.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as a value inside the aggregate that owes it: it commits with whatever made it owed. {@code
 * key} says what it is and for whom. All its times follow the system clock; attempts collapse to a count and the last code.
 */
public record Owed(
        String key,
        String person,
        NoticeKind kind,
        State state,
        Instant notBefore,
        Claimed.@Nullable Lease lease,
        int attempts,
        @Nullable String lastCode) {

    /** What fails without anybody knowing why is poison: parked before it has done so many times. */
    private static final int MOST_SURPRISES = 12;
    /** What may pass is tried for a whole day. */
    private static final int MOST_ATTEMPTS = 300;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static Owed of(String key, String person, NoticeKind kind, Instant now) {
        return new Owed(key, person, kind, State.OWED, now, null, 0, null);
    }

    /** Given up, or tried in vain so far. */
    public boolean isInTrouble() {
        return state == State.PARKED || (state == State.OWED && attempts > 0);
    }

    public boolean isParked() {
        return state == State.PARKED;
    }

    boolean isClaimable(Instant now) {
        return state == State.OWED && !now.isBefore(notBefore) && (lease == null || !now.isBefore(lease.until()));
    }

    /** When the relay should look at it again. */
    Instant nextLook() {
        return lease != null && lease.until().isAfter(notBefore) ? lease.until() : notBefore;
    }

    Owed leased(Claimed.Lease to) {
        return new Owed(key, person, kind, state, notBefore, to, attempts, lastCode);
    }

    Owed again(Instant now) {
        return new Owed(key, person, kind, State.OWED, now, null, 0, null);
    }

    Owed after(SendResult result, Instant now) {
        return switch (result) {
            case SendResult.Taken ignored -> ended(State.TAKEN, "taken");
            case SendResult.Pointless ignored -> ended(State.POINTLESS, "pointless");
            case SendResult.Unreachable unreachable -> ended(State.PARKED, unreachable.code());
            case SendResult.Never never -> ended(State.PARKED, never.code());
            case SendResult.NotYet notYet -> waiting(now.plus(notYet.after()), attempts, lastCode);
            case SendResult.Later later ->
                attempts + 1 >= mostAttempts(later)
                        ? ended(State.PARKED, later.code())
                        : waiting(now.plus(waitAfter(later)), attempts + 1, later.code());
        };
    }

    private static int mostAttempts(SendResult.Later later) {
        return later.code().startsWith(Deliveries.SURPRISE) ? MOST_SURPRISES : MOST_ATTEMPTS;
    }

    private Owed ended(State how, String code) {
        return new Owed(key, person, kind, how, notBefore, null, attempts + 1, code);
    }

    private Owed waiting(Instant until, int tried, @Nullable String code) {
        return new Owed(key, person, kind, State.OWED, until, null, tried, code);
    }

    /** Never sooner than the channel asked for, and never sooner than our own patience says. */
    private Duration waitAfter(SendResult.Later later) {
        var own = backOff();
        var asked = later.after();
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    /** Doubles from one second up to five minutes; spread by a fifth, by the key, so that many do not come at once. */
    private Duration backOff() {
        long millis = Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(attempts, 20));
        long spread = Math.floorMod(31L * key.hashCode() + attempts, 400L) - 200L;
        return Duration.ofMillis(millis + millis * spread / 1000);
    }

    /** What a message can be. */
    public enum State {
        /** Waiting to be sent. */
        OWED,
        /** The channel took it. */
        TAKEN,
        /** Given up: an administrator sees it. */
        PARKED,
        /** Nothing was left to say when its turn came. */
        POINTLESS
    }
}
