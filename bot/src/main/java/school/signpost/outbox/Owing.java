package school.signpost.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an owed message has come, whoever owes it. All times follow the system clock; attempts collapse to a count and
 * the last code.
 */
public record Owing(
        State state,
        Instant notBefore,
        @Nullable Lease lease,
        int attempts,
        @Nullable String lastCode) {

    /** What fails without anybody knowing why is poison: parked before it has done so many times. */
    public static final int MOST_SURPRISES = 12;

    /** What may pass (Teams down, a mail server away) is tried for a whole day. */
    public static final int MOST_ATTEMPTS = 300;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** From now on. */
    public static Owing since(Instant now) {
        return new Owing(State.OWED, now, null, 0, null);
    }

    public boolean isClaimable(Instant now) {
        return state == State.OWED && !now.isBefore(notBefore) && (lease == null || !now.isBefore(lease.until()));
    }

    /** When the relay should look at it again. */
    public Instant nextLook() {
        return lease != null && lease.until().isAfter(notBefore) ? lease.until() : notBefore;
    }

    /** Given up, or tried in vain so far. */
    public boolean isInTrouble() {
        return state == State.PARKED || (state == State.OWED && attempts > 0);
    }

    public boolean isHeldUnder(String token) {
        return lease != null && lease.token().equals(token);
    }

    public Owing leased(Lease to) {
        return new Owing(state, notBefore, to, attempts, lastCode);
    }

    /** At {@code moment} already, unless it was tried before. */
    public Owing notLaterThan(Instant moment) {
        return notBefore.isAfter(moment) && attempts == 0 ? new Owing(state, moment, lease, attempts, lastCode) : this;
    }

    /** What became of a try; {@code key} spreads what failed together, so that it does not come back together. */
    public Owing after(SendResult result, Instant now, String key) {
        return switch (result) {
            case SendResult.Taken ignored -> ended(State.TAKEN, "taken");
            case SendResult.Unreachable unreachable -> ended(State.PARKED, unreachable.code());
            case SendResult.Never never -> ended(State.PARKED, never.code());
            case SendResult.Pointless ignored -> ended(State.POINTLESS, "pointless");
            case SendResult.NotYet notYet -> waiting(now.plus(notYet.after()), attempts, lastCode);
            case SendResult.Later later ->
                attempts + 1 >= mostAttempts(later)
                        ? ended(State.PARKED, later.code())
                        : waiting(now.plus(waitAfter(later, key)), attempts + 1, later.code());
        };
    }

    private static int mostAttempts(SendResult.Later later) {
        return later.code().startsWith("surprise") ? MOST_SURPRISES : MOST_ATTEMPTS;
    }

    private Owing ended(State how, String code) {
        return new Owing(how, notBefore, null, attempts + 1, code);
    }

    private static Owing waiting(Instant until, int tried, @Nullable String code) {
        return new Owing(State.OWED, until, null, tried, code);
    }

    /** Never sooner than the channel asked for, and never sooner than our own patience says. */
    private Duration waitAfter(SendResult.Later later, String key) {
        var own = backOff(key);
        var asked = later.after();
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    /** Doubles from one second up to five minutes, spread by a fifth. */
    private Duration backOff(String key) {
        long millis = Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(attempts, 20));
        long spread = Math.floorMod(31L * key.hashCode() + attempts, 400L) - 200L;
        return Duration.ofMillis(millis + millis * spread / 1000);
    }

    /** What an owed message can be. */
    public enum State {
        /** Waiting to be sent. */
        OWED,
        /** The channel took it. */
        TAKEN,
        /** Given up: an administrator sees that a delivery needs attention. */
        PARKED,
        /** Things changed before it left. */
        POINTLESS
    }

    /** The right to send, until the system clock says {@code until}. */
    public record Lease(String token, Instant until) {}
}
