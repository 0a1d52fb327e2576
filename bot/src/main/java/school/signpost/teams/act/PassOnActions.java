package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.caseregister.Case;
import school.signpost.caseregister.SayStillMine;
import school.signpost.caseregister.SendOn;
import school.signpost.caseregister.StopAlert;
import school.signpost.caseregister.TakeBackAnswer;
import school.signpost.teams.present.AlertGroups;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/**
 * The buttons with which somebody says how it goes on with them: still theirs, an answer taken back, the next people told
 * at once, an ended alert going on after all.
 */
@Component
class PassOnActions implements Action {

    private final TakeBackAnswer takingBack;
    private final SendOn sendingOn;
    private final SayStillMine stillMine;
    private final StopAlert stopping;
    private final AlertGroups groups;
    private final PlainCards plain;

    PassOnActions(
            TakeBackAnswer takingBack,
            SendOn sendingOn,
            SayStillMine stillMine,
            StopAlert stopping,
            AlertGroups groups,
            PlainCards plain) {
        this.takingBack = takingBack;
        this.sendingOn = sendingOn;
        this.stillMine = stillMine;
        this.stopping = stopping;
        this.groups = groups;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.TAKE_BACK, Verb.SEND_ON, Verb.STILL_MINE, Verb.RESUME_ALERT);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return changed(verb, visit)
                .flatMap(file -> card(file, visit))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private Optional<Case> changed(Verb verb, Visit visit) {
        return switch (verb) {
            case TAKE_BACK -> takingBack.takeBack(visit.viewer(), visit.caseId());
            case STILL_MINE -> stillMine.say(visit.viewer(), visit.caseId());
            case RESUME_ALERT -> stopping.resume(visit.viewer(), visit.caseId());
            default -> sendingOn.sendOn(visit.viewer(), visit.caseId());
        };
    }

    private Optional<InvokeReply> card(Case file, Visit visit) {
        return visit.viewer() instanceof Viewer.Member member
                ? Optional.of(plain.reply(groups.cardFor(
                        visit.chat(), file, member.id(), visit.in().replyToId())))
                : Optional.empty();
    }
}
