package school.signpost.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How moments and durations are said to a person at school, in the school's own time zone. Pure: now is given. */
public record SchoolTimes(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOCK_AND_ZONE = DateTimeFormatter.ofPattern("HH:mm z", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int DAYS_KNOWN_BY_NAME = 6;

    /** "15:40". In the hour that comes twice when the clocks go back, "01:30 BST". */
    public String clock(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? CLOCK_AND_ZONE : CLOCK).format(local);
    }

    /** "3 September 2025". */
    public String date(Instant at) {
        return date(dayOf(at));
    }

    /** "3 September 2025". */
    public String date(LocalDate day) {
        return said(day);
    }

    /** "3 September 2025": a day is the same in every zone. */
    public static String said(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    /** "15:40" for today, "tomorrow at 08:30", "Monday at 08:30", "3 September at 09:00". */
    public String moment(Instant at, Instant now) {
        LocalDate day = dayOf(at);
        return day.equals(dayOf(now)) ? clock(at) : day(day, dayOf(now)) + " at " + clock(at);
    }

    /** When something happens or happened: "at 15:40", "tomorrow at 08:30", "on Monday at 08:30". */
    public String at(Instant at, Instant now) {
        long away = away(dayOf(at), dayOf(now));
        if (away == 0) {
            return "at " + clock(at);
        }
        return (Math.abs(away) == 1 ? "" : "on ") + moment(at, now);
    }

    /** The latest moment for something: "by 15:40", "by tomorrow at 08:30", "by Monday at 08:30". */
    public String by(Instant at, Instant now) {
        return "by " + moment(at, now);
    }

    /** A day to be kept as a whole: "by the end of today", "by the end of Monday", "by the end of 3 September". */
    public String byTheEndOf(LocalDate day, Instant now) {
        return "by the end of " + day(day, dayOf(now));
    }

    /** "within 15 minutes", "within 2 hours", "within 14 days". */
    public static String within(Duration duration) {
        return "within " + length(duration);
    }

    /** "30 seconds", "90 minutes", "2 hours", "2 hours 30 minutes", "24 hours", "14 days". */
    public static String length(Duration duration) {
        if (duration.toHours() == 0 && (duration.toSecondsPart() > 0 || duration.toMinutes() == 0)) {
            return counted(duration.toSeconds(), "second");
        }
        long minutes = duration.toMinutes();
        if (minutes % Duration.ofDays(1).toMinutes() == 0 && duration.toDays() > 1) {
            return counted(duration.toDays(), "day");
        }
        if (minutes < 120 && minutes != 60) {
            return counted(minutes, "minute");
        }
        String hours = counted(duration.toHours(), "hour");
        return duration.toMinutesPart() == 0 ? hours : hours + " " + counted(duration.toMinutesPart(), "minute");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static long away(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }

    private static String day(LocalDate day, LocalDate today) {
        long away = away(day, today);
        if (away == 0) {
            return "today";
        }
        if (Math.abs(away) == 1) {
            return away == 1 ? "tomorrow" : "yesterday";
        }
        if (Math.abs(away) <= DAYS_KNOWN_BY_NAME) {
            return WEEKDAY.format(day);
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
