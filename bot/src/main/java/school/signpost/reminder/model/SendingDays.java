package school.signpost.reminder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import school.signpost.time.SchoolCalendar;

/**
 * The days and the hour at which people may be reminded: school days, in working hours, at the same hour by the school's
 * clock on the wall all year. Once the last term given is over plain weekdays count, as everywhere in the calendar.
 */
public record SendingDays(SchoolCalendar calendar, LocalTime at) {

    /** When reminders leave where the school chose no hour. */
    public static final LocalTime USUAL = LocalTime.of(8, 30);

    public static SendingDays of(SchoolCalendar calendar) {
        return new SendingDays(calendar, USUAL);
    }

    public boolean include(LocalDate day) {
        return calendar.isSchoolDay(day) || onOrAfter(day).equals(day);
    }

    public LocalDate onOrAfter(LocalDate day) {
        if (calendar.isSchoolDay(day)) {
            return day;
        }
        return calendar.dayOf(calendar.nextOpening(instant(day, calendar.opens())));
    }

    /** The last sending day up to {@code day}, or {@code floor} where there is none after that. */
    LocalDate onOrBefore(LocalDate day, LocalDate floor) {
        var found = day;
        while (found.isAfter(floor) && !include(found)) {
            found = found.minusDays(1);
        }
        return found.isBefore(floor) ? floor : found;
    }

    /** The moment of that day's reminders; an hour outside working hours becomes the hour of opening. */
    public Instant momentOn(LocalDate day) {
        boolean atWork = !at.isBefore(calendar.opens()) && at.isBefore(calendar.closes());
        return instant(day, atWork ? at : calendar.opens());
    }

    /** Whether reminders may leave now: on a sending day, from the sending hour until the school closes. */
    public boolean isOpen(Instant now) {
        var today = calendar.dayOf(now);
        return include(today) && !now.isBefore(momentOn(today)) && now.isBefore(instant(today, calendar.closes()));
    }

    /** The first moment from {@code now} on at which reminders may leave. */
    public Instant momentFrom(Instant now) {
        if (isOpen(now)) {
            return now;
        }
        var today = calendar.dayOf(now);
        return momentOn(onOrAfter(now.isBefore(momentOn(today)) ? today : today.plusDays(1)));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
