package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.SendOn;
import school.signpost.caseregister.TakeBackAnswer;
import school.signpost.teams.present.AlertGroups;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons of somebody who cannot deal with it: an answer taken back, and the next people told at once. */
@Component
class PassOnActions implements Action {

    private final TakeBackAnswer takingBack;
    private final SendOn sendingOn;
    private final AlertGroups groups;
    private final PlainCards plain;

    PassOnActions(TakeBackAnswer takingBack, SendOn sendingOn, AlertGroups groups, PlainCards plain) {
        this.takingBack = takingBack;
        this.sendingOn = sendingOn;
        this.groups = groups;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.TAKE_BACK, Verb.SEND_ON);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        var after = verb == Verb.TAKE_BACK
                ? takingBack.takeBack(visit.viewer(), visit.caseId())
                : sendingOn.sendOn(visit.viewer(), visit.caseId());
        return after.flatMap(file -> card(file, visit)).orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private Optional<InvokeReply> card(Case file, Visit visit) {
        return visit.viewer() instanceof Viewer.Member member
                ? Optional.of(plain.reply(groups.cardFor(
                        visit.chat(), file, member.id(), visit.in().replyToId())))
                : Optional.empty();
    }
}
