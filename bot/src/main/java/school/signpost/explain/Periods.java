package school.signpost.explain;

import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.signpost.cards.Words;
import school.signpost.time.Recurrence;

/** How a period of days, months and years is said. */
final class Periods {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKS_OF_EVERY_MONTH = 4;

    private Periods() {}

    /** "90 days", "1 year", "1 year 6 months". */
    static String length(Words words, Period period) {
        var parts = new ArrayList<String>();
        add(parts, words, "year", period.getYears());
        add(parts, words, "month", period.getMonths());
        add(parts, words, "day", period.getDays());
        return parts.isEmpty() ? words.say("period.same-day") : String.join(" ", parts);
    }

    /** "within 14 days", "on the same day". */
    static String within(Words words, Period period) {
        return period.isZero()
                ? words.say("period.on-the-day")
                : words.say("period.within", Map.of("length", length(words, period)));
    }

    /** "every 4 months", "every year on the second Tuesday of February", "every year on the first Tuesday from 5 February". */
    static String every(Words words, Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Every every -> words.say("period.every", Map.of("length", length(words, every.period())));
            case Recurrence.Yearly yearly -> yearly(words, yearly);
        };
    }

    private static String yearly(Words words, Recurrence.Yearly yearly) {
        int day = yearly.from().getDayOfMonth();
        int weeks = (day - 1) / DAYS_OF_A_WEEK;
        boolean isWholeWeeks = day == 1 + weeks * DAYS_OF_A_WEEK && weeks < WEEKS_OF_EVERY_MONTH;
        return words.say(
                "period.yearly." + (isWholeWeeks ? "week" + (1 + weeks) : "from"),
                Map.of(
                        "weekday", yearly.weekday().getDisplayName(TextStyle.FULL, Locale.UK),
                        "day", String.valueOf(day),
                        "month", yearly.from().getMonth().getDisplayName(TextStyle.FULL, Locale.UK)));
    }

    private static void add(List<String> parts, Words words, String unit, int count) {
        if (count != 0) {
            parts.add(words.say("period." + unit + (count == 1 ? "" : "s"), Map.of("count", String.valueOf(count))));
        }
    }
}
