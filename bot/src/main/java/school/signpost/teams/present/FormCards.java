package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.incident.Heard;
import school.signpost.incident.interview.Branching;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Statement;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;
import school.signpost.teams.turn.Verb;

/** The form of an ordinary kind, below what to do now; and the one question that may come before it. */
@Component
class FormCards {

    private static final String SCHOOL = "school";

    private final Words words;
    private final Preface preface;
    private final FormFields fields;

    FormCards(Words words, Preface preface, FormFields fields) {
        this.words = words;
        this.preface = preface;
        this.fields = fields;
    }

    /** The form again, with what is missing or not as asked said first. */
    CardModel form(SchoolId school, Heard.AskDetails ask, List<Line> problems) {
        var kind = ask.kind();
        var answers = new HashMap<>(ask.said());
        answers.putAll(ask.tapped());
        var first = new ArrayList<>(problems);
        first.addAll(preface.alarm(school, ask.alarm()));
        var visible = Branching.visible(kind.questions(), answers);
        var shown = visible.stream()
                .filter(question -> !ask.tapped().containsKey(question.id()))
                .toList();
        var asked = visible.stream().map(Question::id).collect(Collectors.joining(","));
        var send = carrying(
                button(words.say("report.send"), Verb.SEND_REPORT, ask.draft(), kind)
                        .with(SCHOOL, school.value())
                        .with(Branching.ASKED, asked),
                ask.tapped());
        return new CardModel.ReportForm(
                words.say("report.form.summary", Map.of("kind", kind.title())),
                kind.title(),
                first,
                advice(kind, answers),
                preface.clauseOf(everythingSaid(kind, answers)),
                null,
                fields.of(school, shown, ask.said()),
                fields.aside(school, ask.said()),
                List.of(send.first(), cancel(school, ask.draft())));
    }

    /** One thing that must be known before the form: one tap for each answer, below what to do now. */
    CardModel first(SchoolId school, Heard.AskFirst ask) {
        var kind = ask.kind();
        var buttons = new ArrayList<Button>();
        for (var choice : fields.choices(ask.question())) {
            buttons.add(carrying(
                    button(choice.title(), Verb.ANSWER_FIRST, ask.draft(), kind)
                            .with(SCHOOL, school.value())
                            .with(ask.question().id(), choice.value()),
                    ask.tapped()));
        }
        buttons.add(cancel(school, ask.draft()));
        return new CardModel.ReportForm(
                words.say("report.form.summary", Map.of("kind", kind.title())),
                kind.title(),
                preface.alarm(school, ask.alarm()),
                advice(kind, ask.tapped()),
                preface.clauseOf(everythingSaid(kind, ask.tapped())),
                ask.question().ask(),
                List.of(),
                null,
                buttons);
    }

    private static List<Line> advice(IncidentKind kind, Map<String, String> answers) {
        var advice = new ArrayList<Line>();
        Branching.said(kind.beforeQuestions(), answers).forEach(each -> advice.add(Line.strong(each.is())));
        Branching.said(kind.advice(), answers).forEach(each -> advice.add(Line.of(each.is())));
        return advice;
    }

    private static Button button(String label, Verb verb, CaseId draft, IncidentKind kind) {
        return Button.execute(label, verb.written(), draft.value())
                .with("kind", kind.id().value());
    }

    private static Button carrying(Button button, Map<String, String> answers) {
        var carrying = button;
        for (var each : answers.entrySet()) {
            carrying = carrying.with(each.getKey(), each.getValue());
        }
        return carrying;
    }

    /** A card of a report that is not sent yet carries its school, for somebody who has several. */
    Button cancel(SchoolId school, CaseId draft) {
        return Button.execute(words.say("report.cancel"), Verb.CANCEL_REPORT.written(), draft.value())
                .with(SCHOOL, school.value());
    }

    private static List<Statement> everythingSaid(IncidentKind kind, Map<String, String> answers) {
        return Stream.concat(
                        Branching.said(kind.beforeQuestions(), answers).stream(),
                        Branching.said(kind.advice(), answers).stream())
                .toList();
    }
}
