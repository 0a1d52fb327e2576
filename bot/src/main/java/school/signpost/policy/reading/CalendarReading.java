package school.signpost.policy.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import school.signpost.time.SchoolCalendar;
import school.signpost.time.SchoolCalendar.Days;

/** Reads terms, closed days and working hours. */
final class CalendarReading {

    private static final Keys KEYS =
            Keys.of("terms", "closed", AbsenceReading.KEY).requiring("working-hours");
    private static final Keys TERM = Keys.of().requiring("from", "to");
    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern CLOSED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int CLOCK = 5;

    private CalendarReading() {}

    static Optional<SchoolCalendar> read(Value value, Optional<Value> zone) {
        var timeZone = zone.flatMap(CalendarReading::zone).orElse(ZONE);
        return value.section(KEYS).flatMap(section -> {
            var terms = section.items("terms").stream()
                    .flatMap(item -> item.section(TERM).flatMap(CalendarReading::term).stream())
                    .toList();
            var closed = section.items("closed").stream()
                    .flatMap(item -> closed(item).stream())
                    .toList();
            if (section.get("terms").isEmpty()) {
                section.place().warning("no terms: every weekday counts as a school day");
            }
            return section.get("working-hours").flatMap(hours -> calendar(hours, timeZone, terms, closed));
        });
    }

    private static Optional<SchoolCalendar> calendar(Value hours, ZoneId zone, List<Days> terms, List<Days> closed) {
        String remedy = "must be opening and closing time, such as \"08:00-17:00\"";
        return hours.text().flatMap(written -> {
            if (HOURS.matcher(written).matches()) {
                var opens = LocalTime.parse(written.substring(0, CLOCK));
                var closes = LocalTime.parse(written.substring(CLOCK + 1));
                if (opens.isBefore(closes)) {
                    return Optional.of(new SchoolCalendar(zone, opens, closes, terms, closed));
                }
            }
            hours.error(remedy);
            return Optional.empty();
        });
    }

    private static Optional<ZoneId> zone(Value value) {
        return value.text()
                .flatMap(written -> value.parsed(written, ZoneId::of, "must be a time zone, such as Europe/London"));
    }

    private static Optional<Days> term(Section section) {
        var from = section.get("from").flatMap(Value::date);
        var to = section.get("to").flatMap(Value::date);
        return from.flatMap(first -> to.flatMap(last -> days(section.place(), first, last)));
    }

    private static Optional<Days> closed(Value value) {
        String remedy = "must be a day or first/last day, such as 2026-10-26/2026-10-30";
        return value.text().flatMap(written -> {
            var match = CLOSED.matcher(written);
            if (!match.matches()) {
                value.error(remedy);
                return Optional.empty();
            }
            var from = value.parsed(match.group(1), LocalDate::parse, remedy);
            String last = match.group(2);
            var to = last == null ? from : value.parsed(last, LocalDate::parse, remedy);
            return from.flatMap(first -> to.flatMap(end -> days(value, first, end)));
        });
    }

    private static Optional<Days> days(Value place, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            place.error("ends before it begins: put the earlier day first");
            return Optional.empty();
        }
        return Optional.of(new Days(from, to));
    }
}
