package school.signpost.agreement.model;

import java.time.LocalDate;
import java.time.Month;
import school.signpost.time.SchoolCalendar;

/**
 * The school year that a day belongs to: it turns on 1 August, and begins for people with the first term that starts
 * between then and October; where the calendar names none, on 1 September.
 */
record SchoolYear(LocalDate turns, LocalDate begins) {

    static SchoolYear of(SchoolCalendar calendar, LocalDate day) {
        var august = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        var turns = day.isBefore(august) ? august.minusYears(1) : august;
        var november = turns.withMonth(Month.NOVEMBER.getValue());
        var begins = calendar.terms().stream()
                .map(SchoolCalendar.Days::from)
                .filter(from -> !from.isBefore(turns) && from.isBefore(november))
                .min(LocalDate::compareTo)
                .orElse(turns.withMonth(Month.SEPTEMBER.getValue()));
        return new SchoolYear(turns, begins);
    }
}
