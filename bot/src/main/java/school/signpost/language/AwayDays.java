package school.signpost.language;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads days as people say when they are away: "until Friday", "3 to 7 March", "next week", "until further notice". */
public final class AwayDays {

    /** Both days included; without {@code until}, nobody knows yet. */
    public record Days(LocalDate from, @Nullable LocalDate until) {}

    private static final String DAY = "(?:next )?(?:" + SaidDay.WRITTEN + ")";
    private static final Pattern REST_OF_WEEK =
            Pattern.compile("(?:for )?(?:all |the rest of (?:the|this) |this )week");
    private static final Pattern NEXT_WEEK = Pattern.compile("(?:for )?(?:all (?:of )?)?next week");
    private static final Pattern OPEN_END = Pattern.compile("(?:from (?<from>" + DAY
            + ") )?(?:on |onwards? )?(?:until|till|til) further notice|from (?<on>" + DAY + ") (?:on|onwards?)");
    private static final Pattern FOR_DAYS =
            Pattern.compile("for (?:(?<count>\\d{1,2}|a|one|two|three|four|five)) (?<unit>days?|weeks?)");
    private static final Pattern UNTIL =
            Pattern.compile("(?:from |since )?(?:(?<from>" + DAY + "|\\d{1,2}(?:st|nd|rd|th)?) ?)?"
                    + "(?:(?:and )?(?:until|till|til|to|through|-|\u2013) ?)(?:and including )?(?<until>" + DAY + ")"
                    + "(?: inclusive)?");
    private static final Pattern ONE_DAY = Pattern.compile("(?:on |for )?(?<day>" + DAY + ")");

    private final LocalDate today;

    private AwayDays(LocalDate today) {
        this.today = today;
    }

    /** The days meant, seen from today; empty when these are no days, or when they are past. */
    public static Optional<Days> read(String said, LocalDate today) {
        return new AwayDays(today).read(tidied(said)).filter(days -> isToCome(days, today));
    }

    /** Whether days are said at all, be they past or on no calendar. */
    static boolean areDays(String said) {
        var text = tidied(said);
        return Stream.of(REST_OF_WEEK, NEXT_WEEK, OPEN_END, FOR_DAYS, UNTIL, ONE_DAY)
                .anyMatch(days -> days.matcher(text).matches());
    }

    private static String tidied(String said) {
        return said.toLowerCase(java.util.Locale.UK).replaceAll("\\s+", " ").strip();
    }

    private static boolean isToCome(Days days, LocalDate today) {
        var until = days.until();
        return until == null || (!until.isBefore(today) && !until.isBefore(days.from()));
    }

    private Optional<Days> read(String text) {
        if (REST_OF_WEEK.matcher(text).matches()) {
            return Optional.of(new Days(today, endOfWeek(today)));
        }
        if (NEXT_WEEK.matcher(text).matches()) {
            var monday = endOfWeek(today).plusDays(1);
            return Optional.of(new Days(monday, endOfWeek(monday)));
        }
        return openEnd(text).or(() -> forDays(text)).or(() -> span(text)).or(() -> oneDay(text));
    }

    private Optional<Days> openEnd(String text) {
        var found = OPEN_END.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var from = found.group("from") == null ? found.group("on") : found.group("from");
        return from == null
                ? Optional.of(new Days(today, null))
                : SaidDay.parse(from).flatMap(day -> day.onOrAfter(today)).map(day -> new Days(day, null));
    }

    private Optional<Days> forDays(String text) {
        var found = FOR_DAYS.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int count = switch (found.group("count")) {
            case "a", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            default -> Integer.parseInt(found.group("count"));
        };
        int days = found.group("unit").startsWith("week") ? 7 * count : count;
        return days < 1 ? Optional.empty() : Optional.of(new Days(today, today.plusDays(days - 1L)));
    }

    /** "until Friday"; "Monday to Wednesday"; "3 to 7 March", where the first day has its month from the last. */
    private Optional<Days> span(String text) {
        var found = UNTIL.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var last = SaidDay.parse(found.group("until"));
        var first = found.group("from");
        if (first == null) {
            return last.flatMap(this::endOn).map(until -> new Days(today, until));
        }
        return last.flatMap(day -> day.of(first).flatMap(begin -> between(begin, day)));
    }

    /** "Until Monday", said on a Monday, is not today. */
    private Optional<LocalDate> endOn(SaidDay last) {
        return last.onOrAfter(today).map(day -> last.isWeekday() && day.equals(today) ? day.plusWeeks(1) : day);
    }

    private Optional<Days> between(SaidDay first, SaidDay last) {
        if (first.isWeekday() || !last.isDate()) {
            return first.onOrAfter(today).flatMap(from -> last.onOrAfter(from).map(until -> new Days(from, until)));
        }
        return last.onOrAfter(today).flatMap(until -> first.onOrBefore(until).map(from -> new Days(from, until)));
    }

    private Optional<Days> oneDay(String text) {
        var found = ONE_DAY.matcher(text);
        return found.matches()
                ? SaidDay.parse(found.group("day"))
                        .flatMap(day -> day.onOrAfter(today))
                        .map(day -> new Days(day, day))
                : Optional.empty();
    }

    private static LocalDate endOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
    }
}
