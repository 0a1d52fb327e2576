package school.signpost.reminder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.time.Recurrence;

/**
 * Something that comes round: the policy's own review, the filtering check, the inventory. Every date is counted from the
 * first, so that a 29 February comes back in the next leap year. Nothing is due before {@code first}.
 */
public record Review(String what, Recurrence every, LocalDate first, ReminderPlan plan) {

    private static final int MOST_ROUNDS = 10_000;

    /** The date that is now asked for: the first one, or the first after it was last done. Done early counts for that date. */
    public LocalDate due(@Nullable LocalDate done) {
        var due = every.time(0, first);
        for (int round = 1; done != null && round < MOST_ROUNDS && !isAhead(due, done); round++) {
            due = every.time(round, first);
        }
        return due;
    }

    /** A review done within its reminders was this one. */
    private boolean isAhead(LocalDate due, LocalDate done) {
        return plan.opensBefore(due).isAfter(done);
    }

    public Planned owed(DutyId duty, @Nullable LocalDate done, @Nullable LocalDate told, int times) {
        var due = due(done);
        return new Planned(new Owed(duty, plan.opensBefore(due), due, told, times), plan);
    }
}
