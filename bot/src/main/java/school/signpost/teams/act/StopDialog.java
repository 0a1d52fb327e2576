package school.signpost.teams.act;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Stop;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Field;
import school.signpost.cards.Line;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.StopAlert;
import school.signpost.caseregister.StopAlert.Because;
import school.signpost.incident.interview.FormCheck;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Somebody who is asked ends an alert: why, in one word for the reporter and in their own for the record. */
@Component
class StopDialog implements Action.InDialog {

    private static final String REASON = "reason";
    private static final String WHY = "why";

    private final StopAlert stopping;
    private final CaseGate gate;
    private final PlainCards plain;

    StopDialog(StopAlert stopping, CaseGate gate, PlainCards plain) {
        this.stopping = stopping;
        this.gate = gate;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.STOP_ALERT);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return gate.find(visit.viewer(), Permission.ACKNOWLEDGE, visit.caseId())
                .filter(file -> visit.viewer() instanceof Viewer.Member member && stopping.mayStop(member, file))
                .map(this::form)
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    /** From the case's dialog nothing is chosen yet; from this one's own form something is. */
    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var why = visit.value(WHY);
        var because = reason(visit.value(REASON))
                .filter(reason -> !why.isBlank())
                .map(reason -> new Because(reason, Written.text(why, FormCheck.LONGEST)));
        return because.isEmpty()
                ? opened(verb, visit)
                : new InvokeReply.Message(stopping.stop(
                                visit.viewer(),
                                visit.caseId(),
                                because.get(),
                                visit.in().activityId())
                        .map(file -> plain.say("stop.done"))
                        .orElseGet(plain::notFound));
    }

    private static Optional<Stop.Reason> reason(String written) {
        return Arrays.stream(Stop.Reason.values())
                .filter(reason -> reason.name().equals(written))
                .findFirst();
    }

    private InvokeReply form(Case file) {
        var title = plain.say("stop.title");
        var choices = Arrays.stream(Stop.Reason.values())
                .map(reason -> new Field.Choice(plain.say("stop.reason." + reason), reason.name()))
                .toList();
        var fields = List.of(
                new Field(REASON, plain.say("stop.reason"), Field.Type.CHOICE, null, null, true, choices, 0),
                new Field(
                        WHY,
                        plain.say("stop.why"),
                        Field.Type.LONG_TEXT,
                        null,
                        null,
                        true,
                        List.of(),
                        FormCheck.LONGEST));
        var send = Button.submit(
                        plain.say("stop.button"),
                        Verb.STOP_ALERT.written(),
                        file.id().value())
                .first();
        return plain.dialog(
                file.reference().toString(),
                new CardModel.FormDialog(
                        title, title, List.of(Line.of(plain.say("stop.text"))), fields, List.of(send)));
    }
}
