package school.signpost.agreement.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Standing;
import school.signpost.cards.Words;

/** Where somebody stands with an agreement, in a table's few words: what, since or until when, how many days ago. */
record StandingWords(Words words, LocalDate today) {

    String state(Standing standing) {
        return words.say("matrix." + standing.getClass().getSimpleName());
    }

    /** The day that matters: of the signature, of the refusal, by which it is due, until which they are excused. */
    @Nullable
    LocalDate day(Standing standing) {
        return switch (standing) {
            case Standing.Signed signed -> signed.signature().on();
            case Standing.OutOfDate old -> old.signature().on();
            case Standing.Due due -> due.round().due();
            case Standing.Reminded told -> told.round().due();
            case Standing.Overdue late -> late.round().due();
            case Standing.Declined declined -> declined.refusal().on();
            case Standing.Exempt exempt -> exempt.exemption().until();
            case Standing.Left left -> left.lastDay();
            case Standing.NotDue ignored -> null;
        };
    }

    /** The version that was signed; blank where none was. */
    String version(Standing standing) {
        return switch (standing) {
            case Standing.Signed signed -> signed.signature().version();
            case Standing.OutOfDate old -> old.signature().version();
            case Standing.Due ignored -> "";
            case Standing.Reminded ignored -> "";
            case Standing.Overdue ignored -> "";
            case Standing.Declined ignored -> "";
            case Standing.Exempt ignored -> "";
            case Standing.Left ignored -> "";
            case Standing.NotDue ignored -> "";
        };
    }

    /** How many days ago that day was; none for a day still to come. */
    @Nullable
    Long age(Standing standing) {
        var day = day(standing);
        return day == null || day.isAfter(today) ? null : ChronoUnit.DAYS.between(day, today);
    }

    /** All of it in one line. */
    String line(Standing standing) {
        var day = day(standing);
        var age = age(standing);
        return day == null
                ? state(standing)
                : age == null
                        ? words.say("matrix.until", Map.of("state", state(standing), "day", day.toString()))
                        : words.say(
                                "matrix.since",
                                Map.of("state", state(standing), "day", day.toString(), "days", age.toString()));
    }
}
