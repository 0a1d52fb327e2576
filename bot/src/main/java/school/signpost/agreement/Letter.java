package school.signpost.agreement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/**
 * A message that a person is owed. Its key says what it is and for which day, so that owing it again changes nothing. All
 * its times follow the system clock.
 */
public record Letter(
        String key,
        NoticeKind kind,
        Way way,
        State state,
        Instant notBefore,
        @Nullable Lease lease,
        int attempts,
        @Nullable String lastCode) {

    private static final int MOST_ATTEMPTS = 300;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static Letter of(String key, NoticeKind kind, Way way, Instant now) {
        return new Letter(key, kind, way, State.OWED, now, null, 0, null);
    }

    public boolean isOwed() {
        return state == State.OWED;
    }

    /** A receipt answers somebody who is waiting; a digest goes to very many who are not. */
    public Lane lane() {
        return switch (kind) {
            case ALERT -> Lane.URGENT;
            case RECEIPT -> Lane.NORMAL;
            default -> Lane.BULK;
        };
    }

    /** Given up, or tried in vain so far. */
    public boolean isInTrouble() {
        return state == State.PARKED || (isOwed() && attempts > 0);
    }

    /** What was given up here goes by e-mail. */
    Letter goneElsewhere() {
        return state == State.PARKED && way == Way.TEAMS
                ? new Letter(key, kind, way, State.ELSEWHERE, notBefore, null, attempts, lastCode)
                : this;
    }

    Letter owedAgain(Instant now) {
        return isInTrouble() && lease == null ? new Letter(key, kind, way, State.OWED, now, null, 0, null) : this;
    }

    boolean isClaimable(Instant now) {
        return isOwed() && !now.isBefore(notBefore) && (lease == null || !now.isBefore(lease.until()));
    }

    Instant nextLook() {
        return lease != null && lease.until().isAfter(notBefore) ? lease.until() : notBefore;
    }

    Letter leased(Lease to) {
        return new Letter(key, kind, way, state, notBefore, to, attempts, lastCode);
    }

    Letter after(SendResult result, Instant now) {
        return switch (result) {
            case SendResult.Taken ignored -> ended(State.TAKEN, "taken");
            case SendResult.Pointless ignored -> ended(State.POINTLESS, "pointless");
            case SendResult.Never never -> ended(State.PARKED, never.code());
            case SendResult.Unreachable unreachable -> ended(State.PARKED, unreachable.code());
            case SendResult.NotYet notYet -> waiting(now.plus(notYet.after()), attempts, lastCode);
            case SendResult.Later later ->
                attempts + 1 >= MOST_ATTEMPTS
                        ? ended(State.PARKED, later.code())
                        : waiting(now.plus(waitAfter(later)), attempts + 1, later.code());
        };
    }

    private Letter ended(State how, String code) {
        return new Letter(key, kind, way, how, notBefore, null, attempts + 1, code);
    }

    private Letter waiting(Instant until, int tried, @Nullable String code) {
        return new Letter(key, kind, way, State.OWED, until, null, tried, code);
    }

    private Duration waitAfter(SendResult.Later later) {
        long millis = Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(attempts, 20));
        var own = Duration.ofMillis(millis);
        var asked = later.after();
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    /** What a letter can be. */
    public enum State {
        /** Waiting to be sent. */
        OWED,
        /** The channel took it. */
        TAKEN,
        /** Given up. */
        PARKED,
        /** Nothing was left to say when its turn came. */
        POINTLESS,
        /** This person cannot be reached that way; another letter goes by another. */
        ELSEWHERE
    }

    /** The right to send it, until the system clock says {@code until}. */
    public record Lease(String token, Instant until) {}
}
