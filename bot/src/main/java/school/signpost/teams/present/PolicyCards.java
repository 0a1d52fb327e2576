package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.Answer;
import school.signpost.explain.Inquiries;
import school.signpost.explain.TryPolicy.Tried;
import school.signpost.policy.Policies;
import school.signpost.policy.model.Role;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** What the policy says, as cards: answers with one tap to report, contacts, and what it would do with a report. */
@Component
public class PolicyCards {

    /** A value that asks for the form rather than for the answer. */
    public static final String FORM = "form";

    private static final int SHORT_ANSWER = 200;

    private final Words words;
    private final Danger danger;
    private final Names names;
    private final Policies policies;

    PolicyCards(Words words, Danger danger, Names names, Policies policies) {
        this.words = words;
        this.danger = danger;
        this.names = names;
        this.policies = policies;
    }

    /** With what has to be said before it. */
    public CardModel answer(SchoolId school, Answer answer, List<Line> before) {
        var first = new ArrayList<>(before);
        var buttons = new ArrayList<Button>();
        var report = answer.report();
        if (report != null) {
            if (report.restricted()) {
                first.add(Line.danger(danger.line(school)));
            }
            // Without an id every press begins a report of its own, so that an old card never leads back to an old
            // case.
            buttons.add(Button.execute(
                            words.say("ask.report", java.util.Map.of("kind", report.title())),
                            Verb.CHOOSE_KIND.written(),
                            "")
                    .with("kind", report.id().value())
                    .with("school", school.value())
                    .first());
        }
        first.addAll(answer.first());
        answer.likely()
                .forEach(choice -> buttons.add(Button.execute(choice.title(), Verb.ASK_POLICY.written(), "")
                        .with("topic", choice.topic())
                        .with("school", school.value())));
        buttons.add(Button.execute(words.say("ask.contacts"), Verb.CONTACTS.written(), "")
                .with("school", school.value()));
        return new CardModel.Passages(answer.title(), answer.title(), first, answer.passages(), buttons);
    }

    /** Everybody to turn to; the safeguarding lead is one tap away on a phone. */
    public CardModel contacts(SchoolId school, Answer contacts, List<Line> before) {
        var first = new ArrayList<>(before);
        first.add(Line.danger(danger.line(school)));
        var buttons = policies.current(school).policy().role(Role.DSL).stream()
                .filter(role -> role.phone() != null)
                .map(role -> Button.link(
                                words.say(
                                        "contacts.phone",
                                        java.util.Map.of("who", names.whoAnswersAs(school, Role.DSL))),
                                "tel:" + String.valueOf(role.phone()).replaceAll("[^0-9+]", ""))
                        .first())
                .toList();
        return new CardModel.Passages(contacts.title(), contacts.title(), first, contacts.passages(), buttons);
    }

    public CardModel tried(SchoolId school, Tried tried) {
        return switch (tried) {
            case Tried.Explained explained -> explained(school, explained);
            case Tried.AskKind ask ->
                form(
                        school,
                        tried.typed(),
                        ask.first().map(kind -> kind.id().value()).orElse(null),
                        List.of());
            case Tried.NotUnderstood problem ->
                form(
                        school,
                        tried.typed(),
                        tried.typed().kind(),
                        problem.sentences().stream().map(Line::danger).toList());
        };
    }

    private CardModel explained(SchoolId school, Tried.Explained explained) {
        var sentences = explained.sentences();
        var first = new ArrayList<Line>();
        first.add(Line.quiet(words.say("try.text")));
        first.addAll(sentences.asked(explained.explanation()));
        first.addAll(explained.asked().assumed());
        var title = sentences.title(explained.explanation());
        return new CardModel.Passages(
                title,
                title,
                first,
                sentences.passages(explained.explanation()),
                List.of(again(school, explained.typed())));
    }

    private Button again(SchoolId school, Inquiries.Typed typed) {
        return Button.execute(words.say("try.again"), Verb.TRY_POLICY.written(), "")
                .with("school", school.value())
                .with(FORM, "yes")
                .with("kind", orNothing(typed.kind()))
                .with("by", orNothing(typed.by()))
                .with("about", String.join(", ", typed.about()))
                .with("at", orNothing(typed.at()));
    }

    public CardModel form(SchoolId school, Inquiries.Typed typed, @Nullable String kind, List<Line> problems) {
        var first = new ArrayList<>(problems);
        first.add(Line.of(words.say("try.text")));
        var kinds = policies.current(school).policy().kinds().values().stream()
                .map(each -> new Field.Choice(each.title(), each.id().value()))
                .toList();
        var known = kinds.stream().anyMatch(choice -> choice.value().equals(kind)) ? kind : null;
        var fields = List.of(
                new Field("kind", words.say("try.kind"), Field.Type.LIST, null, known, true, kinds, 0),
                text("by", typed.by(), "try.by.anybody"),
                text("about", String.join(", ", typed.about()), "try.about.nobody"),
                text("at", typed.at(), "try.at.placeholder"));
        return new CardModel.ReportForm(
                words.say("try.title"),
                words.say("try.title"),
                first,
                List.of(),
                null,
                null,
                fields,
                null,
                List.of(Button.execute(words.say("try.button"), Verb.TRY_POLICY.written(), "")
                        .with("school", school.value())
                        .first()));
    }

    private Field text(String id, @Nullable String value, String placeholder) {
        var filledIn = value == null || value.isBlank() ? null : value;
        return new Field(
                id,
                words.say("try." + id),
                Field.Type.TEXT,
                words.say(placeholder),
                filledIn,
                false,
                List.of(),
                SHORT_ANSWER);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
