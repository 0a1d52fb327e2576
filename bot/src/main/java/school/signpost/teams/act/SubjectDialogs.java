package school.signpost.teams.act;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.cards.Button;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.NameSubject;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SubjectField;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Whoever has a case says that it is about somebody who works here: from then on that person is told nothing. */
@Component
class SubjectDialogs implements Action.InDialog {

    private final NameSubject naming;
    private final CaseGate gate;
    private final SubjectField field;
    private final PlainCards plain;

    SubjectDialogs(NameSubject naming, CaseGate gate, SubjectField field, PlainCards plain) {
        this.naming = naming;
        this.gate = gate;
        this.field = field;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.NAME_SUBJECT);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return gate.find(visit.viewer(), Permission.FOLLOW_REPORT, visit.caseId())
                .<InvokeReply>map(file -> form(visit))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var chosen = field.chosen(visit.school(), visit.in().values());
        if (chosen.isEmpty()) {
            return opened(verb, visit);
        }
        StaffId subject = chosen.get();
        return new InvokeReply.Message(
                naming.name(visit.viewer(), visit.caseId(), subject) ? plain.say("subject.named") : plain.notFound());
    }

    private InvokeReply form(Visit visit) {
        var title = plain.say("subject.title");
        var send = Button.submit(
                        plain.say("subject.send"),
                        Verb.NAME_SUBJECT.written(),
                        visit.caseId().value())
                .first();
        return plain.dialog(
                title,
                new CardModel.FormDialog(
                        title,
                        title,
                        List.of(Line.of(plain.say("subject.text"))),
                        List.of(field.of(visit.viewer(), true)),
                        List.of(send)));
    }
}
