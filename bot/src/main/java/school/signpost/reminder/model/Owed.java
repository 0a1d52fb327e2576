package school.signpost.reminder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty that is still open, as the reminders see it: since when, by when, and when the person last heard of it. Whatever
 * they heard before {@code since} was about an earlier round and does not count.
 */
public record Owed(
        DutyId duty,
        LocalDate since,
        LocalDate due,
        @Nullable LocalDate told,
        int times) {

    public Owed {
        if (told == null || told.isBefore(since)) {
            told = null;
            times = 0;
        }
    }

    public static Owed of(DutyId duty, LocalDate since, LocalDate due) {
        return new Owed(duty, since, due, null, 0);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due);
    }

    /** The same duty after its person heard of it; twice on one day counts once. */
    public Owed toldOn(LocalDate day) {
        return day.equals(told) ? this : new Owed(duty, since, due, day, times + 1);
    }
}
