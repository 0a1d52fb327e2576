package school.signpost.policy.reading;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.signpost.policy.model.Absence;

/** Reads who is away when. */
final class AbsenceReading {

    static final String KEY = "away";
    private static final Keys KEYS = Keys.of("from", "to", "days", "cover").requiring("who");
    private static final Map<String, DayOfWeek> DAYS = Words.of(DayOfWeek.values());

    private AbsenceReading() {}

    static List<Absence> read(Value calendar) {
        if (!calendar.isSection()) {
            return List.of();
        }
        return calendar.openSection().stream()
                .flatMap(section -> section.items(KEY).stream())
                .flatMap(item -> item.section(KEYS).flatMap(AbsenceReading::absence).stream())
                .toList();
    }

    private static Optional<Absence> absence(Section section) {
        var who = section.get("who").flatMap(Value::email);
        var from = section.get("from").flatMap(Value::date);
        var to = section.get("to").flatMap(Value::date);
        var weekdays = section.get("days").map(days -> days.someOf(DAYS)).orElse(Set.of());
        var cover = section.get("cover").flatMap(Value::email);
        if (who.isPresent() && cover.equals(who)) {
            section.get("cover").ifPresent(value -> value.error("nobody stands in for themselves: name somebody else"));
            return Optional.empty();
        }
        if (!saysWhen(section)) {
            section.missing("from", "or days: [friday] for somebody who never works on that day");
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            section.place().error("ends before it begins: put the earlier day first");
            return Optional.empty();
        }
        if (from.isEmpty() && to.isEmpty() && weekdays.isEmpty()) {
            return Optional.empty();
        }
        return who.map(email -> new Absence(email, from.orElse(null), to.orElse(null), weekdays, cover.orElse(null)));
    }

    private static boolean saysWhen(Section section) {
        return Set.of("from", "to", "days").stream()
                .anyMatch(key -> section.get(key).isPresent());
    }
}
