package school.signpost.agreement.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.SeeMatrix.Cell;
import school.signpost.agreement.Signatory;
import school.signpost.agreement.model.Signature;
import school.signpost.agreement.model.Standing;
import school.signpost.cards.Words;
import school.signpost.policy.model.AgreementRule.Signer;

/** Where somebody stands with an agreement, in a table's few words: what, since or until when, how many days ago. */
record StandingWords(Words words, LocalDate today) {

    String state(Cell cell) {
        var state = words.say("matrix." + cell.standing().getClass().getSimpleName());
        return cell.missing().isEmpty()
                ? state
                : words.say("matrix.missing", Map.of("state", state, "who", signers(cell.missing())));
    }

    private String signers(Set<Signer> missing) {
        return Stream.of(Signer.values())
                .filter(missing::contains)
                .map(each -> words.say("signer." + each))
                .collect(Collectors.joining(", "));
    }

    /** In what way somebody belongs here: their group, or their class. */
    String group(Signatory who) {
        return switch (who) {
            case Signatory.Member member ->
                words.say("matrix.group." + member.member().group());
            case Signatory.OfPupil pupil ->
                words.say("matrix.pupil", Map.of("class", pupil.pupil().schoolClass()))
                        .strip();
        };
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
        return standing.given().map(Signature::version).orElse("");
    }

    /** How many days ago that day was; none for a day still to come. */
    @Nullable
    Long age(Standing standing) {
        var day = day(standing);
        return day == null || day.isAfter(today) ? null : ChronoUnit.DAYS.between(day, today);
    }

    /** All of it in one line. */
    String line(Cell cell) {
        var day = day(cell.standing());
        var age = age(cell.standing());
        return day == null
                ? state(cell)
                : age == null
                        ? words.say("matrix.until", Map.of("state", state(cell), "day", day.toString()))
                        : words.say(
                                "matrix.since",
                                Map.of("state", state(cell), "day", day.toString(), "days", age.toString()));
    }
}
