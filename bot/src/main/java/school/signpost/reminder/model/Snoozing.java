package school.signpost.reminder.model;

import java.time.LocalDate;
import java.util.List;

/** A person asks for peace for some days: within limits, and so that they hear of everything again before it is overdue. */
public record Snoozing(SendingDays days, Limits limits) {

    /** The days on which they may ask to hear of it again; none where nothing may be put off, and {@link #until} says why. */
    public List<LocalDate> choices(List<Owed> owed, Hearing hearing, LocalDate today) {
        return latest(owed, hearing, today) instanceof Latest.Day day
                ? today.plusDays(1)
                        .datesUntil(day.day().plusDays(1))
                        .filter(days::include)
                        .toList()
                : List.of();
    }

    public Result until(LocalDate until, List<Owed> owed, Hearing hearing, LocalDate today) {
        return switch (latest(owed, hearing, today)) {
            case Latest.Refused refused -> refused.why();
            case Latest.Day latest ->
                until.isAfter(latest.day()) || !until.isAfter(today)
                        ? new Result.TooFar(latest.day())
                        : new Result.Snoozed(hearing.snoozed(until), until);
        };
    }

    private Latest latest(List<Owed> owed, Hearing hearing, LocalDate today) {
        var soonest = owed.stream().map(Owed::due).min(LocalDate::compareTo);
        if (soonest.isEmpty()) {
            return new Latest.Refused(new Result.NothingOwed());
        }
        var latest = latest(soonest.get(), today);
        if (!latest.isAfter(today)) {
            return new Latest.Refused(new Result.DueNow());
        }
        return hearing.snoozes() >= limits.times()
                ? new Latest.Refused(new Result.TooOften(limits.times()))
                : new Latest.Day(latest);
    }

    private sealed interface Latest {
        record Day(LocalDate day) implements Latest {}

        record Refused(Result why) implements Latest {}
    }

    /** The last day that may be asked for: a closed day only if the school opens again before anything is due. */
    private LocalDate latest(LocalDate due, LocalDate today) {
        var longest = today.plusDays(limits.days());
        var day = due.isBefore(longest) ? due : longest;
        while (day.isAfter(today) && days.onOrAfter(day).isAfter(due)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many days at once, and how often until everything is done. */
    public record Limits(int days, int times) {}

    /** What came of asking. */
    public sealed interface Result {

        /** They hear of it again on {@code until}. */
        record Snoozed(Hearing hearing, LocalDate until) implements Result {}

        /** Later than allowed, or not in the future; {@code latest} is the last day that may be asked for. */
        record TooFar(LocalDate latest) implements Result {}

        /** As often as allowed already. */
        record TooOften(int allowed) implements Result {}

        /** Something is overdue, or due before they could hear of it again. */
        record DueNow() implements Result {}

        /** There is nothing to be reminded of. */
        record NothingOwed() implements Result {}
    }
}
