package school.signpost.time;

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
}
