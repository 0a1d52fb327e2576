package school.signpost.reminder.model;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * On which days a person hears of a duty: when it opens, {@code before} it is due, and every {@code chase} days after.
 * What would fall on a closed day comes earlier while the day can still be kept, and later once it has passed. The days
 * follow the calendar as it stands today, so that a term which moves takes its reminders along.
 */
public record ReminderPlan(List<Period> before, int chase) {

    private static final int WEEK = 7;

    public ReminderPlan {
        before = List.copyOf(before);
        if (chase < 1 || before.stream().anyMatch(Period::isNegative)) {
            throw new IllegalArgumentException("no plan goes backwards");
        }
    }

    /** These reminders before it is due, then weekly. */
    public static ReminderPlan of(List<Period> before) {
        return new ReminderPlan(before, WEEK);
    }

    /** Every school day until it is done. */
    public static ReminderPlan daily() {
        return new ReminderPlan(List.of(), 1);
    }

    /** How long before its day a duty opens by itself: the longest of the reminders. */
    public LocalDate opensBefore(LocalDate due) {
        return before.stream().map(due::minus).min(LocalDate::compareTo).orElse(due);
    }

    /** Whether the person should hear of it today: a planned day has come since they last did. */
    boolean wants(Owed owed, SendingDays days, LocalDate today) {
        var told = owed.told();
        return latest(owed, days, today)
                .filter(planned -> told == null || told.isBefore(planned))
                .isPresent();
    }

    /** The newest planned day up to and including {@code today}. */
    public Optional<LocalDate> latest(Owed owed, SendingDays days, LocalDate today) {
        var first = days.onOrAfter(owed.since());
        if (first.isAfter(today)) {
            return Optional.empty();
        }
        var newest = first;
        for (var each : before) {
            var day = days.onOrBefore(owed.due().minus(each), first);
            newest = day.isAfter(newest) && !day.isAfter(today) ? day : newest;
        }
        for (long round = roundsUpTo(owed, today); round >= 1; round--) {
            var day = days.onOrAfter(owed.due().plusDays(round * chase));
            if (!day.isAfter(today)) {
                return Optional.of(day.isAfter(newest) ? day : newest);
            }
        }
        return Optional.of(newest);
    }

    /** The first planned day after {@code day}. There is always one: a duty is chased until it is done. */
    public LocalDate next(Owed owed, SendingDays days, LocalDate day) {
        var first = days.onOrAfter(owed.since());
        if (first.isAfter(day)) {
            return first;
        }
        var soonest = nextChase(owed, days, day);
        for (var each : before) {
            var planned = days.onOrBefore(owed.due().minus(each), first);
            soonest = planned.isAfter(day) && planned.isBefore(soonest) ? planned : soonest;
        }
        return soonest;
    }

    private LocalDate nextChase(Owed owed, SendingDays days, LocalDate day) {
        long round = Math.max(1, roundsUpTo(owed, day));
        var planned = days.onOrAfter(owed.due().plusDays(round * chase));
        while (!planned.isAfter(day)) {
            round++;
            planned = days.onOrAfter(owed.due().plusDays(round * chase));
        }
        return planned;
    }

    private long roundsUpTo(Owed owed, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(owed.due(), day) / chase);
    }
}
