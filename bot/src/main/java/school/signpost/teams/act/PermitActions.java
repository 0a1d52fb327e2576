package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.permit.AskPermission;
import school.signpost.teams.present.PermitCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Somebody no longer wants what they asked for. */
@Component
class PermitActions implements Action {

    private final AskPermission asking;
    private final PermitCards cards;
    private final PlainCards plain;

    PermitActions(AskPermission asking, PermitCards cards, PlainCards plain) {
        this.asking = asking;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.WITHDRAW_PERMIT);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return plain.replyOrNotFound(
                asking.withdraw(visit.viewer(), visit.value("id")).map(cards::answered));
    }
}
