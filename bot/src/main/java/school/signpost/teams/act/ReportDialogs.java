package school.signpost.teams.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.NameSubject;
import school.signpost.incident.AddDetails;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.model.IncidentKind;
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
        var added = verb == Verb.ADD_TEXT ? addText(visit) : addDetails(visit);
        return added.map(done -> new InvokeReply.Message(plain.say(
                        done.password() ? "added.without-password" : "added",
                        Map.of("reference", done.file().reference().toString()))))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
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
                visit.viewer(), visit.caseId(), visit.in().values(), visit.in().activityId());
    }

    private InvokeReply textForm(Visit visit) {
        var field = new Field(
                TEXT, plain.say("add.label"), Field.Type.LONG_TEXT, null, null, false, List.of(), FormCheck.LONGEST);
        return form(
                Verb.ADD_TEXT,
                visit,
                List.of(Line.of(plain.say("add.text"))),
                List.of(field, subject.of(visit.viewer(), false)));
    }

    private InvokeReply detailsForm(Visit visit) {
        return adding.questionsFor(visit.viewer(), visit.caseId())
                .map(kind -> form(
                        Verb.ADD_DETAILS, visit, advice(kind), fields.of(visit.school(), kind.questions(), Map.of())))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private static List<Line> advice(IncidentKind kind) {
        return kind.beforeQuestions().stream()
                .map(each -> Line.strong(each.is()))
                .toList();
    }

    private InvokeReply form(Verb verb, Visit visit, List<Line> lines, List<Field> inputs) {
        var title = plain.say(verb == Verb.ADD_TEXT ? "add.title" : "details.title");
        var send = Button.submit(
                        plain.say("add.button"), verb.written(), visit.caseId().value())
                .first();
        return plain.dialog(title, new CardModel.FormDialog(title, title, lines, inputs, List.of(send)));
    }
}
