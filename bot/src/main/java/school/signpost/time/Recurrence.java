package school.signpost.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** How often something comes round: after some time, or once a year on a weekday that moves with the calendar. */
public sealed interface Recurrence {

    /** The {@code n}th time, the first being number nought. Every one is counted from the first, so that none drifts. */
    LocalDate time(int n, LocalDate first);

    /** So much later each time; a 29 February comes back in the next leap year. */
    record Every(Period period) implements Recurrence {

        public Every {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("what comes round needs time between: " + period);
            }
        }

        @Override
        public LocalDate time(int n, LocalDate first) {
            return first.plus(period.multipliedBy(n));
        }
    }

    /** Each year the first such weekday from a day of the month on: the second Tuesday of February is the first from the 8th. */
    record Yearly(DayOfWeek weekday, MonthDay from) implements Recurrence {

        /** The first of them is the first on or after {@code first}. */
        @Override
        public LocalDate time(int n, LocalDate first) {
            int year = first.getYear();
            return in(in(year).isBefore(first) ? year + 1 + n : year + n);
        }

        private LocalDate in(int year) {
            return from.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
        }
    }
}
