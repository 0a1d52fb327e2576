package school.signpost.tryit.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import school.signpost.time.SchoolCalendar;
import school.signpost.time.SchoolCalendar.Days;

/** When the school opens next: the first moment of the next day it works, after the day it is now. */
final class NextOpening {

    /** Beyond this the calendar says nothing useful any more, and any weekday will do. */
    private static final int DAYS_SEARCHED = 120;

    private NextOpening() {}

    static Instant after(Instant now, SchoolCalendar calendar) {
        LocalDate today = calendar.dayOf(now);
        LocalDate next = today.plusDays(1)
                .datesUntil(today.plusDays(DAYS_SEARCHED))
                .filter(day -> isWorkingDay(day, calendar))
                .findFirst()
                .orElseGet(() -> nextWeekday(today));
        return next.atTime(calendar.opens()).atZone(calendar.zone()).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day, SchoolCalendar calendar) {
        return isWeekday(day)
                && included(day, calendar.terms())
                && calendar.closed().stream().noneMatch(days -> days.include(day));
    }

    /** A school without terms in its policy works all year. */
    private static boolean included(LocalDate day, List<Days> terms) {
        return terms.isEmpty() || terms.stream().anyMatch(days -> days.include(day));
    }

    private static LocalDate nextWeekday(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (!isWeekday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
