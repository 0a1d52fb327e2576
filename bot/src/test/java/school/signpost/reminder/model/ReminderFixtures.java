package school.signpost.reminder.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import school.signpost.time.SchoolCalendar;
import school.signpost.time.SchoolCalendar.Days;

/** The school year 2026/27 of a made-up school in England. */
public final class ReminderFixtures {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DutyId DUTY = DutyId.of("sign", "staff-acceptable-use");
    static final ReminderPlan PLAN = planOf("P14D", "P7D", "P1D");

    private ReminderFixtures() {}

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static ReminderPlan planOf(String... before) {
        return ReminderPlan.of(Stream.of(before).map(Period::parse).toList());
    }

    public static SchoolCalendar year() {
        return yearWithSpringTermFrom("2027-01-04");
    }

    public static SchoolCalendar yearWithSpringTermFrom(String springTerm) {
        return new SchoolCalendar(
                LONDON,
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                List.of(
                        days("2026-09-02", "2026-12-18"),
                        days(springTerm, "2027-03-25"),
                        days("2027-04-12", "2027-07-21"),
                        days("2027-09-02", "2027-12-17")),
                List.of(
                        days("2026-10-26", "2026-10-30"),
                        days("2027-02-15", "2027-02-19"),
                        days("2027-05-03", "2027-05-03"),
                        days("2027-05-31", "2027-06-04")));
    }

    public static SendingDays sending() {
        return SendingDays.of(year());
    }

    private static Days days(String from, String to) {
        return new Days(day(from), day(to));
    }

    static Owed owed(String since, String due) {
        return Owed.of(DUTY, day(since), day(due));
    }
}
