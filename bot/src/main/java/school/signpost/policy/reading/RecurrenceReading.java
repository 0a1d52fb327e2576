package school.signpost.policy.reading;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.signpost.time.Recurrence;

/** Reads how often something comes round: {@code P1Y}, {@code second tuesday of february}, {@code tuesday from 5 february}. */
final class RecurrenceReading {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final List<String> WHICH = List.of("first", "second", "third", "fourth");
    private static final String WEEKDAY = any(Words.of(DayOfWeek.values()));
    private static final String MONTH = any(Words.of(Month.values()));
    private static final Pattern IN_A_MONTH =
            Pattern.compile("(" + String.join("|", WHICH) + ") (" + WEEKDAY + ") of (" + MONTH + ")");
    private static final Pattern FROM_A_DAY = Pattern.compile("(" + WEEKDAY + ") from (\\d{1,2}) (" + MONTH + ")");

    private RecurrenceReading() {}

    static Optional<Recurrence> read(Value value) {
        var words = value.isText() ? value.text().orElse("").toLowerCase(Locale.ROOT) : "";
        var inMonth = IN_A_MONTH.matcher(words);
        if (inMonth.matches()) {
            int day = 1 + DAYS_OF_A_WEEK * WHICH.indexOf(inMonth.group(1));
            return Optional.of(yearly(inMonth.group(2), inMonth.group(3), day));
        }
        var fromDay = FROM_A_DAY.matcher(words);
        if (fromDay.matches()) {
            return from(value, fromDay);
        }
        if (words.contains(" ")) {
            return value.wrong(
                    "must be a time such as P1Y, or a day of the year such as second tuesday of february or tuesday from 5 february");
        }
        return value.interval().map(Recurrence.Every::new);
    }

    private static Optional<Recurrence> from(Value value, Matcher words) {
        return value.parsed(
                words.group(2),
                day -> yearly(words.group(1), words.group(3), Integer.parseInt(day)),
                "must name a day that the month has, such as tuesday from 5 february");
    }

    private static Recurrence yearly(String weekday, String month, int day) {
        return new Recurrence.Yearly(
                DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT)),
                MonthDay.of(Month.valueOf(month.toUpperCase(Locale.ROOT)), day));
    }

    private static String any(Map<String, ?> words) {
        return String.join("|", words.keySet());
    }
}
