package school.signpost.teams.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.NameSubject;
import school.signpost.incident.AddDetails;
import school.signpost.incident.interview.Branching;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.shared.ConfidentialText;
import school.signpost.teams.present.FormFields;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SubjectField;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The dialogs of a reporter: details of a restricted report, and anything that comes to mind later. Nothing is echoed. */
@Component
class ReportDialogs implements Action.InDialog {

    private static final String TEXT = "text";

    private final AddDetails adding;
    private final NameSubject naming;
    private final CaseGate gate;
    private final FormFields fields;
    private final SubjectField subject;
    private final PlainCards plain;

    ReportDialogs(
            AddDetails adding,
            NameSubject naming,
            CaseGate gate,
            FormFields fields,
            SubjectField subject,
            PlainCards plain) {
        this.adding = adding;
        this.naming = naming;
        this.gate = gate;
        this.fields = fields;
        this.subject = subject;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.ADD_DETAILS, Verb.ADD_TEXT);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        if (gate.find(visit.viewer(), Permission.FOLLOW_REPORT, visit.caseId()).isEmpty()) {
            return new InvokeReply.Message(plain.notFound());
        }
        return verb == Verb.ADD_TEXT ? textForm(visit) : detailsForm(visit);
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        return verb == Verb.ADD_TEXT
                ? addText(visit)
                        .map(done -> (InvokeReply) new InvokeReply.Message(said(done)))
                        .orElseGet(this::notFound)
                : addDetails(visit).map(done -> after(visit, done)).orElseGet(this::notFound);
    }

    private String said(AddDetails.Added done) {
        return plain.say(
                done.password() ? "added.without-password" : "added",
                Map.of("reference", done.file().reference().toString()));
    }

    private InvokeReply notFound() {
        return new InvokeReply.Message(plain.notFound());
    }

    /** What was added is kept already. What their answers call for comes now: advice, questions, what happens next. */
    private InvokeReply after(Visit visit, AddDetails.Added done) {
        var values = visit.in().values();
        var kind = adding.questionsFor(visit.viewer(), visit.caseId());
        var lines = new ArrayList<Line>();
        lines.add(done.password() ? Line.danger(said(done)) : Line.good(said(done)));
        kind.ifPresent(each -> {
            Branching.said(each.advice(), values).stream()
                    .filter(advice -> !advice.onlyIf().isAlways())
                    .forEach(advice -> lines.add(Line.strong(advice.is())));
            each.sequel()
                    .next()
                    .forEach(next -> lines.add(Line.of(plain.say("details.next", Map.of("next", next.is())))));
        });
        var more =
                kind.map(each -> Branching.broughtUp(each.questions(), values)).orElse(List.of());
        return more.isEmpty()
                ? plain.dialog(
                        plain.say("details.title"),
                        new CardModel.FormDialog(
                                plain.say("details.title"), plain.say("details.title"), lines, List.of(), List.of()))
                : asksMore(visit, lines, more);
    }

    private InvokeReply asksMore(Visit visit, List<Line> lines, List<Question> more) {
        var ids = more.stream().map(Question::id).collect(Collectors.joining(","));
        var send = new HashMap<String, String>();
        more.forEach(question -> question.onlyIf().answers().keySet().forEach(on -> send.put(on, visit.value(on))));
        send.put(Branching.ASKED, visit.value(Branching.ASKED) + "," + ids);
        send.put(AddDetails.ONLY, ids);
        lines.add(Line.of(plain.say("form.more")));
        return form(Verb.ADD_DETAILS, visit, lines, new Inputs(fields.of(visit.school(), more, Map.of()), null, send));
    }

    private Optional<AddDetails.Added> addText(Visit visit) {
        // First of all, so that they are not told that something was added.
        subject.chosen(visit.school(), visit.in().values())
                .ifPresent(person -> naming.name(visit.viewer(), visit.caseId(), person));
        var text = visit.value(TEXT);
        var cut = text.substring(0, Math.min(text.length(), FormCheck.LONGEST));
        return text.isBlank()
                ? gate.find(visit.viewer(), Permission.FOLLOW_REPORT, visit.caseId())
                        .map(file -> new AddDetails.Added(file, false))
                : adding.addText(
                        visit.viewer(),
                        visit.caseId(),
                        ConfidentialText.of(cut),
                        visit.in().activityId());
    }

    private Optional<AddDetails.Added> addDetails(Visit visit) {
        return adding.addForm(
                visit.viewer(),
                visit.caseId(),
                visit.in().values(),
                fields.someoneElse(),
                visit.in().activityId());
    }

    private InvokeReply textForm(Visit visit) {
        var field = new Field(
                TEXT, plain.say("add.label"), Field.Type.LONG_TEXT, null, null, false, List.of(), FormCheck.LONGEST);
        return form(
                Verb.ADD_TEXT,
                visit,
                List.of(Line.of(plain.say("add.text"))),
                new Inputs(List.of(field, subject.of(visit.viewer(), false)), null, Map.of()));
    }

    private InvokeReply detailsForm(Visit visit) {
        return adding.questionsFor(visit.viewer(), visit.caseId())
                .map(kind -> form(Verb.ADD_DETAILS, visit, advice(kind), inputs(visit, kind)))
                .orElseGet(this::notFound);
    }

    private Inputs inputs(Visit visit, IncidentKind kind) {
        var asked = Branching.visible(kind.questions(), Map.of());
        var ids = asked.stream().map(Question::id).collect(Collectors.joining(","));
        return new Inputs(
                fields.of(visit.school(), asked, Map.of()),
                fields.aside(visit.school(), Map.of()),
                Map.of(Branching.ASKED, ids));
    }

    private static List<Line> advice(IncidentKind kind) {
        return Branching.said(kind.beforeQuestions(), Map.of()).stream()
                .map(each -> Line.strong(each.is()))
                .toList();
    }

    private InvokeReply form(Verb verb, Visit visit, List<Line> lines, Inputs inputs) {
        var title = plain.say(verb == Verb.ADD_TEXT ? "add.title" : "details.title");
        var send = Button.submit(
                        plain.say("add.button"), verb.written(), visit.caseId().value())
                .first();
        for (var each : inputs.carried().entrySet()) {
            send = send.with(each.getKey(), each.getValue());
        }
        return plain.dialog(
                title, new CardModel.FormDialog(title, title, lines, inputs.fields(), inputs.aside(), List.of(send)));
    }

    /** What a form asks, and what its button carries besides. */
    private record Inputs(List<Field> fields, CardModel.@Nullable Aside aside, Map<String, String> carried) {}
}
