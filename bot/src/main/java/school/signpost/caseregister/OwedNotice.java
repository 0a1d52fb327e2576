package school.signpost.caseregister;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/**
 * A message that a case owes to a person. {@code key} names purpose and person; owing the same key again sends it again.
 * {@code way} is how it leaves. {@code notBefore} and the lease follow the system clock, {@code takenAt} the school's. {@code card} is the id of the
 * message at the channel; attempts collapse to a count and the last code.
 */
public record OwedNotice(
        String key,
        String person,
        NoticeKind kind,
        Way way,
        State state,
        Instant notBefore,
        @Nullable Lease lease,
        int attempts,
        @Nullable String lastCode,
        @Nullable Instant takenAt,
        @Nullable String card) {

    /** What fails without anybody knowing why is poison: parked before it has done so many times. */
    static final int MOST_SURPRISES = 12;
    /** What may pass (Teams down, a mail server away) is tried for a whole day. */
    static final int MOST_ATTEMPTS = 300;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static OwedNotice of(String key, String person, NoticeKind kind, Instant now) {
        return of(key, person, kind, Way.TEAMS, now);
    }

    static OwedNotice of(String key, String person, NoticeKind kind, Way way, Instant now) {
        return new OwedNotice(key, person, kind, way, State.OWED, now, null, 0, null, null, null);
    }

    /** Whose line it stands in: each person has one for each way, so that one that is stuck holds up no other. */
    String line() {
        return person + "/" + way;
    }

    boolean isClaimable(Instant now) {
        return state == State.OWED && !now.isBefore(notBefore) && (lease == null || !now.isBefore(lease.until()));
    }

    /** When the relay should look at it again. */
    Instant nextLook() {
        return lease != null && lease.until().isAfter(notBefore) ? lease.until() : notBefore;
    }

    /** Given up, or tried in vain so far. */
    public boolean isInTrouble() {
        return state == State.PARKED || (state == State.OWED && attempts > 0);
    }

    OwedNotice leased(Lease to) {
        return new OwedNotice(key, person, kind, way, state, notBefore, to, attempts, lastCode, takenAt, card);
    }

    OwedNotice owedAgain(Instant now) {
        return new OwedNotice(key, person, kind, way, State.OWED, now, null, 0, null, takenAt, card);
    }

    OwedNotice notLaterThan(Instant moment) {
        return notBefore.isAfter(moment) && attempts == 0
                ? new OwedNotice(key, person, kind, way, state, moment, lease, attempts, lastCode, takenAt, card)
                : this;
    }

    OwedNotice after(SendResult result, Stamp stamp) {
        return switch (result) {
            case SendResult.Taken taken ->
                ended(State.TAKEN, "taken", stamp.school(), taken.card() == null ? card : taken.card());
            case SendResult.Unreachable unreachable -> ended(State.PARKED, unreachable.code(), takenAt, card);
            case SendResult.Never never -> ended(State.PARKED, never.code(), takenAt, card);
            case SendResult.Pointless ignored -> ended(State.POINTLESS, "pointless", takenAt, card);
            case SendResult.NotYet notYet -> waiting(stamp.system().plus(notYet.after()), attempts, lastCode);
            case SendResult.Later later ->
                attempts + 1 >= mostAttempts(later)
                        ? ended(State.PARKED, later.code(), takenAt, card)
                        : waiting(stamp.system().plus(waitAfter(later)), attempts + 1, later.code());
        };
    }

    private static int mostAttempts(SendResult.Later later) {
        return later.code().startsWith("surprise") ? MOST_SURPRISES : MOST_ATTEMPTS;
    }

    private OwedNotice ended(State how, String code, @Nullable Instant taken, @Nullable String newCard) {
        return new OwedNotice(key, person, kind, way, how, notBefore, null, attempts + 1, code, taken, newCard);
    }

    private OwedNotice waiting(Instant until, int tried, @Nullable String code) {
        return new OwedNotice(key, person, kind, way, State.OWED, until, null, tried, code, takenAt, card);
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
