package school.signpost.reminder.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to know or do because of their part in the school: about a colleague, an account, a review.
 * {@code about} is what it concerns, as an identifier. The same matter always has the same id, so it is never owed twice.
 */
public record Errand(
        DutyId id,
        Kind kind,
        String about,
        LocalDate since,
        LocalDate due,
        @Nullable LocalDate told,
        int times) {

    private static final List<Period> BEFORE = List.of(Period.ofDays(7), Period.ofDays(1));
    private static final int REMEMBERED = 60;
    private static final ReminderPlan PLAN = ReminderPlan.of(BEFORE);

    public static Errand of(DutyId id, Kind kind, String about, LocalDate since, LocalDate due) {
        return new Errand(id, kind, about, since, due, null, 0);
    }

    /** News that was said stays as it was when it was said. */
    public Errand toldOn(LocalDate day) {
        return day.equals(told) || isOver() ? this : new Errand(id, kind, about, since, due, day, times + 1);
    }

    /** Whether hearing of it was all that was asked. It stays on record, so that a run which died cannot owe it again. */
    public boolean isOver() {
        return told != null && kind.isNews();
    }

    /** Said so long ago that nobody can be about to owe it once more. */
    public boolean isForgotten(LocalDate day) {
        return isOver() && told != null && told.plusDays(REMEMBERED).isBefore(day);
    }

    public Planned planned() {
        return new Planned(new Owed(id, since, due, told, times), PLAN);
    }

    /** What sort of matter it is. */
    public enum Kind {
        /** Somebody's signature is overdue. */
        SIGNATURE_OVERDUE,
        /** Somebody has read an agreement and will not sign it. */
        SIGNATURE_REFUSED,
        /** Papers of pupils are not there. */
        PUPILS_MISSING,
        /** For a pupil it was said that an agreement will not be signed. */
        PUPIL_REFUSED,
        /** Somebody may have no account before they have signed. */
        NO_ACCESS_YET,
        /** Something to do about a leaver. */
        LEAVER,
        /** A shared account's password to change. */
        SHARED_PASSWORD,
        /** A review or check that comes round. */
        REVIEW;

        /** Whether it ends when somebody says that it is done. */
        public boolean isTicked() {
            return this == LEAVER || this == SHARED_PASSWORD || this == REVIEW;
        }

        /** Whether it is that somebody will not sign. */
        public boolean isRefusal() {
            return this == SIGNATURE_REFUSED || this == PUPIL_REFUSED;
        }

        /** News is said once; everything else is asked for until it is done. */
        boolean isNews() {
            return this == SIGNATURE_OVERDUE
                    || this == SIGNATURE_REFUSED
                    || this == PUPILS_MISSING
                    || this == PUPIL_REFUSED;
        }
    }
}
