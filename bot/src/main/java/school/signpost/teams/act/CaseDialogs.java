package school.signpost.teams.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Answer;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.caseregister.AcknowledgeAlert;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.HandOverCase;
import school.signpost.caseregister.HandOverCase.Result;
import school.signpost.caseregister.ReadCase;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.Names;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.WholeCase;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The dialogs of a responsible person: the whole report, and handing it over. */
@Component
class CaseDialogs implements Action.InDialog {

    private static final String TO = "to";

    private final ReadCase reading;
    private final AcknowledgeAlert acknowledging;
    private final HandOverCase handing;
    private final CaseGate gate;
    private final WholeCase whole;
    private final PlainCards plain;
    private final Names names;

    CaseDialogs(
            ReadCase reading,
            AcknowledgeAlert acknowledging,
            HandOverCase handing,
            CaseGate gate,
            WholeCase whole,
            PlainCards plain,
            Names names) {
        this.reading = reading;
        this.acknowledging = acknowledging;
        this.handing = handing;
        this.gate = gate;
        this.whole = whole;
        this.plain = plain;
        this.names = names;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.OPEN_CASE, Verb.HAND_OVER, Verb.KEEP_CHILD);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return verb == Verb.HAND_OVER ? handOverForm(visit) : wholeReport(visit);
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        if (verb == Verb.KEEP_CHILD) {
            return keepChild(visit);
        }
        if (verb == Verb.OPEN_CASE) {
            return new InvokeReply.Close();
        }
        var to = visit.value(TO);
        if (to.isBlank()) {
            return handOverForm(visit);
        }
        return switch (handing.handOver(visit.viewer(), visit.caseId(), StaffId.of(to))) {
            case Result.HandedOver handed ->
                new InvokeReply.Message(
                        plain.say("hand-over.done", Map.of("who", names.of(visit.school(), handed.to()))));
            case Result.NotEntitled ignored -> new InvokeReply.Message(plain.say("hand-over.not-entitled"));
            case Result.NotYours ignored -> new InvokeReply.Message(plain.notFound());
        };
    }

    private InvokeReply keepChild(Visit visit) {
        var result = acknowledging.acknowledge(
                visit.viewer(),
                visit.caseId(),
                Answer.KEEP_CHILD,
                Optional.empty(),
                visit.in().activityId());
        return new InvokeReply.Message(
                result instanceof AcknowledgeAlert.Result.NotYours ? plain.notFound() : plain.say("answer.passed-on"));
    }

    private InvokeReply wholeReport(Visit visit) {
        if (!(visit.viewer() instanceof Viewer.Member member)) {
            return new InvokeReply.Message(plain.notFound());
        }
        return reading.read(visit.viewer(), visit.caseId())
                .map(opened -> plain.dialog(opened.file().reference().toString(), whole.opened(opened, member)))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private InvokeReply handOverForm(Visit visit) {
        return gate.find(visit.viewer(), Permission.HAND_OVER, visit.caseId())
                .map(file -> {
                    var choices = handing.candidates(visit.viewer(), file).stream()
                            .map(member ->
                                    new Field.Choice(member.name(), member.id().value()))
                            .toList();
                    if (choices.isEmpty()) {
                        return new InvokeReply.Message(plain.say("hand-over.nobody"));
                    }
                    var field = new Field(TO, plain.say("hand-over.to"), Field.Type.LIST, null, null, true, choices, 0);
                    var form = new CardModel.FormDialog(
                            plain.say("hand-over.title"),
                            plain.say("hand-over.title"),
                            List.of(Line.of(plain.say("hand-over.text"))),
                            List.of(field),
                            List.of(submit(visit)));
                    return plain.dialog(file.reference().toString(), form);
                })
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private Button submit(Visit visit) {
        return Button.submit(
                        plain.say("hand-over.button"),
                        Verb.HAND_OVER.written(),
                        visit.caseId().value())
                .first();
    }
}
