package school.signpost.reminder.model;

import java.time.LocalDate;
import java.util.List;

/** The office wants somebody reminded besides the plan: still at most once a day, and never of nothing. */
public sealed interface ExtraReminder {

    /** It leaves today, or on the next day on which reminders may. */
    record Leaves(Hearing hearing) implements ExtraReminder {}

    /** They have heard today already. */
    record HeardToday() implements ExtraReminder {}

    /** They asked for peace until then, and were given it. */
    record Snoozed(LocalDate until) implements ExtraReminder {}

    /** They have done everything. */
    record NothingOwed() implements ExtraReminder {}

    static ExtraReminder of(List<Planned> owed, Hearing hearing, LocalDate today) {
        if (owed.isEmpty()) {
            return new NothingOwed();
        }
        if (today.equals(hearing.lastDigest())) {
            return new HeardToday();
        }
        var until = hearing.snoozedUntil();
        return until != null && until.isAfter(today) ? new Snoozed(until) : new Leaves(hearing.wantedOn(today));
    }
}
