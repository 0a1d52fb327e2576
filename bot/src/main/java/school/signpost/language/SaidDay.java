package school.signpost.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One day as somebody says it: "Friday", "7 March", "March 7th", "7/3/2027", "today". Which day that is depends on today. */
sealed interface SaidDay {

    String NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
    String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?";

    /** Every way to write one. */
    String WRITTEN =
            "today|tomorrow|yesterday|" + WEEKDAY + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|"
                    + "(?:the )?" + NUMBER + " (?:of )?" + MONTH + "(?:,? \\d{4})?|" + MONTH + " (?:the )?" + NUMBER
                    + "(?:,? \\d{4})?";

    Pattern NAMED = Pattern.compile("(?<next>next )?(?<weekday>" + WEEKDAY + ")");
    Pattern DAY_FIRST = Pattern.compile(
            "(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>" + MONTH + ")(?:,? (?<year>\\d{4}))?");
    Pattern MONTH_FIRST =
            Pattern.compile("(?<month>" + MONTH + ") (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?");
    Pattern SLASHES = Pattern.compile("(?<day>\\d{1,2})[/.](?<month>\\d{1,2})(?:[/.](?<year>\\d{2,4}))?");

    /** The first such day from this one on. */
    Optional<LocalDate> onOrAfter(LocalDate day);

    /** The last such day up to this one. */
    Optional<LocalDate> onOrBefore(LocalDate day);

    default boolean isWeekday() {
        return this instanceof Weekday;
    }

    default boolean isDate() {
        return this instanceof Date;
    }

    /** The first day of a span that ends on this one: a day by itself, or a mere number that takes this one's month. */
    default Optional<SaidDay> of(String first) {
        return first.matches(NUMBER) && this instanceof Date date
                ? Optional.of(new Date(Integer.parseInt(first.replaceAll("\\D", "")), date.month(), date.year()))
                : parse(first);
    }

    static Optional<SaidDay> parse(String said) {
        var named = NAMED.matcher(said);
        if (named.matches()) {
            return Optional.of(new Weekday(weekday(named.group("weekday")), named.group("next") != null));
        }
        return switch (said) {
            case "today" -> Optional.of(new FromToday(0));
            case "tomorrow" -> Optional.of(new FromToday(1));
            case "yesterday" -> Optional.of(new FromToday(-1));
            default -> date(said);
        };
    }

    private static Optional<SaidDay> date(String said) {
        if (said.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(new Date(number(said, 8, 10), number(said, 5, 7), number(said, 0, 4)));
        }
        for (var pattern : new Pattern[] {DAY_FIRST, MONTH_FIRST, SLASHES}) {
            var found = pattern.matcher(said);
            if (found.matches()) {
                return Optional.of(new Date(Integer.parseInt(found.group("day")), month(found), year(found)));
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static DayOfWeek weekday(String said) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.UK).startsWith(said.substring(0, 3)))
                .findFirst()
                .orElseThrow();
    }

    private static int month(Matcher found) {
        var said = found.group("month");
        return Character.isDigit(said.charAt(0))
                ? Integer.parseInt(said)
                : Arrays.stream(Month.values())
                        .filter(month -> month.name().toLowerCase(Locale.UK).startsWith(said.substring(0, 3)))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
    }

    private static @Nullable Integer year(Matcher found) {
        var said = found.group("year");
        return said == null ? null : Integer.valueOf(said.length() == 2 ? "20" + said : said);
    }

    /** A number of days from today; the only one that cannot be anywhere else. */
    record FromToday(int days) implements SaidDay {
        @Override
        public Optional<LocalDate> onOrAfter(LocalDate day) {
            return Optional.of(day.plusDays(days));
        }

        @Override
        public Optional<LocalDate> onOrBefore(LocalDate day) {
            return Optional.of(day.plusDays(days));
        }
    }

    /** A day of the week; "next Friday" is the one in the week that follows. */
    record Weekday(DayOfWeek weekday, boolean next) implements SaidDay {
        @Override
        public Optional<LocalDate> onOrAfter(LocalDate day) {
            return Optional.of(
                    next
                            ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                    .with(TemporalAdjusters.nextOrSame(weekday))
                            : day.with(TemporalAdjusters.nextOrSame(weekday)));
        }

        @Override
        public Optional<LocalDate> onOrBefore(LocalDate day) {
            return Optional.of(day.with(TemporalAdjusters.previousOrSame(weekday)));
        }
    }

    /** A day of a month, in that year or in whichever year comes first. */
    record Date(int day, int month, @Nullable Integer year) implements SaidDay {

        /** On 23 November "1 November" is a slip and not next year's: who means that says the year. */
        private static final int FURTHEST_WITHOUT_YEAR = 300;

        @Override
        public Optional<LocalDate> onOrAfter(LocalDate from) {
            var said = year;
            return said == null
                    ? in(from.getYear())
                            .filter(day -> !day.isBefore(from))
                            .or(() -> in(from.getYear() + 1)
                                    .filter(day -> !day.isAfter(from.plusDays(FURTHEST_WITHOUT_YEAR))))
                    : in(said).filter(day -> !day.isBefore(from));
        }

        @Override
        public Optional<LocalDate> onOrBefore(LocalDate until) {
            var said = year;
            return said == null
                    ? in(until.getYear()).filter(day -> !day.isAfter(until)).or(() -> in(until.getYear() - 1))
                    : in(said).filter(day -> !day.isAfter(until));
        }

        private Optional<LocalDate> in(int of) {
            try {
                return Optional.of(LocalDate.of(of, month, day));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }
}
