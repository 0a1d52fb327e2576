package school.signpost.policy.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away, by e-mail: from one day to another, both included, or the weekdays on which a part-timer
 * never works, or those weekdays between two days. An end that is absent is open. {@code cover} stands in meanwhile.
 */
public record Absence(
        String who,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<DayOfWeek> weekdays,
        @Nullable String cover) {

    public Absence {
        weekdays = Set.copyOf(weekdays);
        if (from == null && to == null && weekdays.isEmpty()) {
            throw new IllegalArgumentException("an absence needs days");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends before it begins: " + from + " to " + to);
        }
    }

    public boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }
}
