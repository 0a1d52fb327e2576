package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Permission;
import school.signpost.cards.CardModel;
import school.signpost.caseregister.CaseGate;
import school.signpost.caseregister.OwnReports;
import school.signpost.caseregister.SayPhoned;
import school.signpost.incident.Drafts;
import school.signpost.incident.HearSentence;
import school.signpost.teams.present.FollowerCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.ReportCards;
import school.signpost.teams.present.ReporterCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons with which a reporter follows a report, and the small ones that everybody has. */
@Component
class FollowActions implements Action {

    private final CaseGate gate;
    private final OwnReports own;
    private final SayPhoned phoning;
    private final Drafts drafts;
    private final HearSentence hearing;
    private final Faces faces;

    FollowActions(CaseGate gate, OwnReports own, SayPhoned phoning, Drafts drafts, HearSentence hearing, Faces faces) {
        this.gate = gate;
        this.own = own;
        this.phoning = phoning;
        this.drafts = drafts;
        this.hearing = hearing;
        this.faces = faces;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.HELP, Verb.CONFIRM_WORKS_HERE, Verb.STANDING, Verb.PHONED, Verb.MY_REPORTS);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        var plain = faces.plain();
        return switch (verb) {
            case MY_REPORTS -> plain.reply(faces.reporters().mine(own.of(visit.viewers())));
            case CONFIRM_WORKS_HERE -> confirmed(visit);
            case STANDING ->
                plain.replyOrNotFound(gate.find(visit.viewer(), Permission.FOLLOW_REPORT, visit.caseId())
                        .map(file -> faces.followers().of(file, visit.viewer())));
            case PHONED ->
                plain.replyOrNotFound(
                        phoning.phoned(visit.viewer(), visit.caseId()).<CardModel>map(faces.reporters()::receipt));
            default -> plain.reply(plain.help(visit.school()));
        };
    }

    private InvokeReply confirmed(Visit visit) {
        drafts.confirmWorksHere(visit.chat());
        Optional<CardModel> next = hearing.resume(visit.viewer(), visit.chat())
                .map(heard -> faces.reports().of(visit.school(), heard));
        return faces.plain()
                .reply(next.orElseGet(() -> faces.plain().done("works-here.thanks.title", "works-here.thanks")));
    }

    /** The presenters that this needs. */
    @Component
    record Faces(PlainCards plain, ReporterCards reporters, FollowerCards followers, ReportCards reports) {}
}
