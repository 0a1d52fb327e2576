package school.signpost.caseregister;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;

/**
 * A message that a case owes to a person. {@code key} names purpose and person; owing the same key again sends it again.
 * {@code notBefore} and the lease follow the system clock, {@code takenAt} the school's. {@code card} is the id of the
 * message at the channel; attempts collapse to a count and the last code.
 */
public record OwedNotice(
        String key,
        String person,
        NoticeKind kind,
        State state,
        Instant notBefore,
        @Nullable Lease lease,
        int attempts,
        @Nullable String lastCode,
        @Nullable Instant takenAt,
        @Nullable String card) {

    static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static OwedNotice of(String key, String person, NoticeKind kind, Instant now) {
        return new OwedNotice(key, person, kind, State.OWED, now, null, 0, null, null, null);
    }

    boolean isClaimable(Instant now) {
        return state == State.OWED && !now.isBefore(notBefore) && (lease == null || !now.isBefore(lease.until()));
    }

    /** When the relay should look at it again. */
    Instant nextLook() {
        return lease != null && lease.until().isAfter(notBefore) ? lease.until() : notBefore;
    }

    OwedNotice leased(Lease to) {
        return new OwedNotice(key, person, kind, state, notBefore, to, attempts, lastCode, takenAt, card);
    }

    OwedNotice owedAgain(Instant now) {
        return new OwedNotice(key, person, kind, State.OWED, now, null, 0, null, takenAt, card);
    }

    OwedNotice notLaterThan(Instant moment) {
        return notBefore.isAfter(moment) && attempts == 0
                ? new OwedNotice(key, person, kind, state, moment, lease, attempts, lastCode, takenAt, card)
                : this;
    }

    OwedNotice after(SendResult result, Stamp stamp) {
        return switch (result) {
            case SendResult.Taken taken ->
                ended(State.TAKEN, "taken", stamp.school(), taken.card() == null ? card : taken.card());
            case SendResult.Never never -> ended(State.PARKED, never.code(), takenAt, card);
            case SendResult.Pointless ignored -> ended(State.POINTLESS, "pointless", takenAt, card);
            case SendResult.Later later ->
                attempts + 1 >= MOST_ATTEMPTS
                        ? ended(State.PARKED, later.code(), takenAt, card)
                        : waiting(later, stamp.system());
        };
    }

    private OwedNotice ended(State how, String code, @Nullable Instant taken, @Nullable String newCard) {
        return new OwedNotice(key, person, kind, how, notBefore, null, attempts + 1, code, taken, newCard);
    }

    private OwedNotice waiting(SendResult.Later later, Instant now) {
        var wait = later.after() == null ? backOff() : later.after();
        return new OwedNotice(
                key, person, kind, State.OWED, now.plus(wait), null, attempts + 1, later.code(), takenAt, card);
    }

    /** Doubles from one second up to five minutes; spread by a fifth, by the key, so that many do not come at once. */
    private Duration backOff() {
        long millis = Math.min(LONGEST_WAIT.toMillis(), 1000L << Math.min(attempts, 20));
        long spread = Math.floorMod(31L * key.hashCode() + attempts, 400L) - 200L;
        return Duration.ofMillis(millis + millis * spread / 1000);
    }

    /** What a notice can be. */
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
