package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.alert.model.Answer;
import school.signpost.caseregister.AcknowledgeAlert;
import school.signpost.caseregister.AcknowledgeAlert.Result;
import school.signpost.caseregister.Case;
import school.signpost.shared.ConfidentialText;
import school.signpost.teams.present.AlertGroups;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons with which a responsible person answers. */
@Component
class AlertActions implements Action {

    private static final int LONGEST_NOTE = 300;

    private final AcknowledgeAlert acknowledging;
    private final AlertGroups groups;
    private final PlainCards plain;

    AlertActions(AcknowledgeAlert acknowledging, AlertGroups groups, PlainCards plain) {
        this.acknowledging = acknowledging;
        this.groups = groups;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GOT_IT, Verb.COME_NOW, Verb.COMPANY_TOLD);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        var result = acknowledging.acknowledge(
                visit.viewer(),
                visit.caseId(),
                answerOf(verb),
                note(visit),
                visit.in().activityId());
        return switch (result) {
            case Result.Counted counted -> card(counted.file(), visit);
            case Result.Already already -> card(already.file(), visit);
            case Result.NotYours ignored -> new InvokeReply.Message(plain.notFound());
        };
    }

    private static Answer answerOf(Verb verb) {
        return switch (verb) {
            case COME_NOW -> Answer.COME_NOW;
            case COMPANY_TOLD -> Answer.COMPANY_TOLD;
            default -> Answer.GOT_IT;
        };
    }

    private static Optional<ConfidentialText> note(Visit visit) {
        var note = visit.value("note");
        return note.isBlank() ? Optional.empty() : Optional.of(Written.text(note, LONGEST_NOTE));
    }

    private InvokeReply card(Case file, Visit visit) {
        if (!(visit.viewer() instanceof Viewer.Member member)) {
            return new InvokeReply.Message(plain.notFound());
        }
        return plain.reply(
                groups.cardFor(visit.chat(), file, member.id(), visit.in().replyToId()));
    }
}
