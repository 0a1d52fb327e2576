package school.signpost.reminder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person hears from Signpost on a day: at most once, on a sending day, and then of everything they owe, so that
 * nothing has to come on another day. Whatever was missed while nobody could send comes as one message, not as many.
 */
public final class DailyDigest {

    private DailyDigest() {}

    public static boolean isDue(List<Planned> owed, Hearing hearing, SendingDays days, LocalDate today) {
        var last = hearing.lastDigest();
        if (owed.isEmpty() || !days.include(today) || (last != null && !last.isBefore(today))) {
            return false;
        }
        var until = hearing.snoozedUntil();
        if (until != null) {
            return !until.isAfter(today);
        }
        return owed.stream().anyMatch(each -> each.plan().wants(each.owed(), days, today));
    }

    /** The next day after {@code today} on which there may be a digest; none for somebody who owes nothing. */
    public static Optional<LocalDate> nextAfter(
            List<Planned> owed, Hearing hearing, SendingDays days, LocalDate today) {
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        var until = hearing.snoozedUntil();
        if (until != null) {
            return Optional.of(days.onOrAfter(until.isAfter(today) ? until : today.plusDays(1)));
        }
        if (owed.stream().anyMatch(each -> each.plan().wants(each.owed(), days, today))) {
            return Optional.of(days.onOrAfter(today.plusDays(1)));
        }
        return owed.stream()
                .map(each -> each.plan().next(each.owed(), days, today))
                .min(LocalDate::compareTo);
    }
}
