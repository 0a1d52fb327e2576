package school.signpost.teams.present;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Words;

/** Days as they are said back: "today", "until Friday 26 March", "from Monday 3 May until you say that you are back". */
record DaysSaid(Words words, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    String span(LocalDate from, @Nullable LocalDate until) {
        boolean runs = !from.isAfter(today);
        if (until == null) {
            return runs ? words.say("away.days.open") : words.say("away.days.open.from", Map.of("from", day(from)));
        }
        if (from.equals(until)) {
            return on(from);
        }
        return runs
                ? words.say("away.days.until", Map.of("until", day(until)))
                : words.say("away.days.span", Map.of("from", day(from), "until", day(until)));
    }

    private String on(LocalDate day) {
        return day.equals(today) ? words.say("away.days.today") : words.say("away.days.on", Map.of("day", day(day)));
    }

    String day(LocalDate day) {
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
