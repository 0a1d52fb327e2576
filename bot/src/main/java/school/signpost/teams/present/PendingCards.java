package school.signpost.teams.present;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.Ladders;
import school.signpost.teams.turn.Verb;

/** What is not settled: a case that somebody answered and then wrote nothing in, and those that nobody has answered. */
@Component
public class PendingCards {

    private final Words words;
    private final StandingLines standing;
    private final NextLines next;
    private final Ladders ladders;

    PendingCards(Words words, StandingLines standing, NextLines next, Ladders ladders) {
        this.words = words;
        this.standing = standing;
        this.next = next;
        this.ladders = ladders;
    }

    /** Whoever answered is asked whether it is still with them; it says the reference and nothing else. */
    public CardModel stillWithYou(Case file) {
        var id = file.id().value();
        var reference = file.reference().toString();
        return new CardModel.Say(
                words.say("chaser.summary", Map.of("reference", reference)),
                words.say("chaser.summary", Map.of("reference", reference)),
                List.of(Line.of(words.say("chaser.text"))),
                List.of(
                        Button.execute(words.say("chaser.still-mine"), Verb.STILL_MINE.written(), id)
                                .first(),
                        Button.dialog(words.say("alert.stop"), Verb.STOP_ALERT.written(), id),
                        Button.execute(words.say("alert.take-back"), Verb.TAKE_BACK.written(), id),
                        Button.dialog(words.say("alert.open"), Verb.OPEN_CASE.written(), id)));
    }

    /** Cases that nobody has answered yet, longest waiting first. */
    public CardModel unanswered(List<Case> files) {
        var title = words.say("unanswered-cases.title");
        var rows = files.stream()
                .map(file -> new CardModel.Row(
                        file.reference().toString(),
                        row(file),
                        next.of(file).map(Line::text).orElse(""),
                        List.of(Button.dialog(
                                words.say("alert.open"),
                                Verb.OPEN_CASE.written(),
                                file.id().value()))))
                .toList();
        return new CardModel.Rows(title, title, rows, List.of());
    }

    private String row(Case file) {
        var at = standing.time(file.school(), file.filing().reportedAt());
        return file.filing().restricted()
                ? words.say("unanswered-cases.row.restricted", Map.of("time", at))
                : words.say(
                        "unanswered-cases.row",
                        Map.of("kind", ladders.kindOf(file).title(), "time", at));
    }
}
