package school.signpost.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.signpost.cards.Words;

/** How a period of days, months and years is said. */
final class Periods {

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

    private static void add(List<String> parts, Words words, String unit, int count) {
        if (count != 0) {
            parts.add(words.say("period." + unit + (count == 1 ? "" : "s"), Map.of("count", String.valueOf(count))));
        }
    }
}
