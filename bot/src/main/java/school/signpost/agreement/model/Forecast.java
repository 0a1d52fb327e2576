package school.signpost.agreement.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import school.signpost.reminder.model.SendingDays;

/** How many people would hear from Signpost on which day, if nobody did anything about it. */
public record Forecast(SortedMap<LocalDate, Integer> messages) {

    public Forecast {
        messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    }

    /** The days from {@code from} up to {@code to}, each person by themselves. */
    public static Forecast of(Stream<Asked> people, SendingDays days, LocalDate from, LocalDate to) {
        var messages = new TreeMap<LocalDate, Integer>();
        people.forEach(each -> count(each, days, from, to, messages));
        return new Forecast(messages);
    }

    private static void count(
            Asked asked, SendingDays days, LocalDate from, LocalDate to, SortedMap<LocalDate, Integer> messages) {
        var duties = asked.duties();
        var day = days.onOrAfter(from);
        while (!day.isAfter(to)) {
            duties = DailyLook.look(duties, asked.person(), asked.rules(), days, day)
                    .after();
            var digest = DailyLook.digest(duties, asked.person(), asked.rules(), days, day);
            if (digest.isPresent()) {
                messages.merge(day, 1, Integer::sum);
                duties = digest.get().after();
            }
            var next = DailyLook.nextLook(duties, asked.person(), asked.rules(), days, day);
            if (next.isEmpty()) {
                return;
            }
            day = days.onOrAfter(next.get());
        }
    }

    /** Somebody who would be asked, with what they owe so far. */
    public record Asked(PersonDuties duties, Person person, Rules rules) {}
}
