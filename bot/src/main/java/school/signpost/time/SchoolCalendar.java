package school.signpost.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A school's terms, closed days and working hours, in its own time zone. */
public record SchoolCalendar(ZoneId zone, LocalTime opens, LocalTime closes, List<Days> terms, List<Days> closed) {

    public SchoolCalendar {
        terms = List.copyOf(terms);
        closed = List.copyOf(closed);
    }

    /** A range of days, both ends included. */
    public record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("days end before they begin: " + from + " to " + to);
            }
        }

        public boolean include(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** A weekday in term that is not closed; with no terms given, any weekday that is not closed. */
    public boolean isSchoolDay(LocalDate day) {
        return isOpenWeekday(day) && (terms.isEmpty() || isWithin(terms, day));
    }

    /** Whether the school is at work: a school day, from opening up to but not including closing. */
    public boolean atWork(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        return isSchoolDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes);
    }

    /**
     * The earliest moment, {@code at} included, at which the school is at work. Once the last term given is over, plain
     * weekdays count: a calendar that nobody continued must not put work off for ever.
     */
    public Instant nextOpening(Instant at) {
        if (atWork(at)) {
            return at;
        }
        var day = opensLaterOn(dayOf(at), at) ? dayOf(at) : dayOf(at).plusDays(1);
        while (!(isSchoolDay(day) || (isAfterLastTerm(day) && isOpenWeekday(day)))) {
            day = day.plusDays(1);
        }
        return openingOf(day);
    }

    /**
     * The moment by which this much of the school's own time has passed: hours while it is at work, whole days as days on
     * which it is. What begins while it is closed begins when it opens; the answer is always a moment at work.
     */
    public Instant after(Instant from, Duration within) {
        var at = nextOpening(from);
        for (long day = 0; day < within.toDays(); day++) {
            at = sameTimeOnNextDay(at);
        }
        var rest = within.minusDays(within.toDays());
        for (var open = openRest(at); rest.compareTo(open) >= 0; open = openRest(at)) {
            rest = rest.minus(open);
            at = nextOpening(at.plus(open));
        }
        return at.plus(rest);
    }

    private Instant sameTimeOnNextDay(Instant at) {
        var local = at.atZone(zone);
        var next = dayOf(nextOpening(openingOf(local.toLocalDate().plusDays(1))));
        return next.atTime(local.toLocalTime()).atZone(zone).toInstant();
    }

    /** How long the school is at work from then on, on the same day. */
    private Duration openRest(Instant at) {
        return Duration.between(at, dayOf(at).atTime(closes).atZone(zone).toInstant());
    }

    private boolean opensLaterOn(LocalDate day, Instant at) {
        return !openingOf(day).isBefore(at);
    }

    private Instant openingOf(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private boolean isAfterLastTerm(LocalDate day) {
        return terms.stream().noneMatch(term -> !day.isAfter(term.to()));
    }

    private boolean isOpenWeekday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isWithin(closed, day);
    }

    /** Asked for every day of a holiday and for every deadline, hence a plain loop. */
    private static boolean isWithin(List<Days> ranges, LocalDate day) {
        for (var range : ranges) {
            if (range.include(day)) {
                return true;
            }
        }
        return false;
    }
}
