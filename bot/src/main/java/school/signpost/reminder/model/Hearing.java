package school.signpost.reminder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a person last had a digest, until when they asked for peace, and how often since they last owed nothing. */
public record Hearing(
        @Nullable LocalDate lastDigest, @Nullable LocalDate snoozedUntil, int snoozes) {

    public static final Hearing NOTHING_YET = new Hearing(null, null, 0);

    /** A digest left; what was snoozed has been said again. */
    public Hearing heardOn(LocalDate day) {
        return new Hearing(day, null, snoozes);
    }

    /** They owe nothing any more: the next time they may snooze afresh. */
    public Hearing atPeace() {
        return snoozedUntil == null && snoozes == 0 ? this : new Hearing(lastDigest, null, 0);
    }

    /** Somebody else wants them to hear of it from this day on; that is no snooze of theirs. */
    Hearing wantedOn(LocalDate day) {
        return new Hearing(lastDigest, day, snoozes);
    }

    Hearing snoozed(LocalDate until) {
        return new Hearing(lastDigest, until, snoozes + 1);
    }
}
