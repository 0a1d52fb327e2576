package school.signpost.explain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.signpost.time.SchoolCalendar;

/** Reads a moment as people write one: "2026-12-25 10:00", "Saturday at 22:00", "tomorrow", "18:30", "out of hours". */
public final class Moments {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);
    private static final String DAY =
            "(?<day>\\d{4}-\\d{2}-\\d{2}|today|tomorrow|tonight|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?)";
    private static final String CLOCK = "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s?(?<half>am|pm)?";
    private static final Pattern MOMENT = Pattern.compile(
            "(?:on )?" + DAY + "(?:(?:t|\\s+(?:at )?)" + CLOCK + ")?|(?:at )?" + CLOCK.replace("<", "<only"));
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final SchoolCalendar calendar;
    private final Instant now;

    public Moments(SchoolCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /** The moment meant; empty when it is none. A day without a time means the school's opening. */
    public Optional<Instant> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.UK);
        if (text.equals("now")) {
            return Optional.of(now);
        }
        if (text.matches("out of hours|at night|in the night")) {
            return Optional.of(at(calendar.dayOf(now), NIGHT));
        }
        if (text.matches("(?:at|on|over) the weekend")) {
            return Optional.of(at(next(DayOfWeek.SATURDAY), LocalTime.NOON));
        }
        var found = MOMENT.matcher(text);
        return found.matches() ? moment(found) : Optional.empty();
    }

    private Optional<Instant> moment(Matcher found) {
        var day = found.group("day");
        if (day == null) {
            return time(found, "only").map(time -> at(calendar.dayOf(now), time));
        }
        if (found.group("hour") == null) {
            return day(day).map(date -> at(date, day.equals("tonight") ? NIGHT : calendar.opens()));
        }
        return day(day).flatMap(date -> time(found, "").map(time -> at(date, time)));
    }

    private Optional<LocalDate> day(String day) {
        var today = calendar.dayOf(now);
        return switch (day) {
            case "today", "tonight" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default -> {
                var weekday = day.length() < 3 ? null : WEEKDAYS.get(day.substring(0, 3));
                yield weekday == null ? date(day) : Optional.of(next(weekday));
            }
        };
    }

    private LocalDate next(DayOfWeek weekday) {
        return calendar.dayOf(now).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    /** A number alone is no time of day: "3" may be anything. */
    private static Optional<LocalTime> time(Matcher found, String prefix) {
        var minute = found.group(prefix + "minute");
        var half = found.group(prefix + "half");
        if (minute == null && half == null) {
            return Optional.empty();
        }
        return time(
                Integer.parseInt(found.group(prefix + "hour")), minute == null ? 0 : Integer.parseInt(minute), half);
    }

    private static Optional<LocalTime> time(int hour, int minute, @Nullable String half) {
        if (minute > 59 || hour > 23 || (half != null && (hour < 1 || hour > 12))) {
            return Optional.empty();
        }
        int hours = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return Optional.of(LocalTime.of(hours, minute));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
