package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.FinishErrand;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.SettleDuties;
import school.signpost.cards.CardModel;
import school.signpost.reminder.model.DutyId;
import school.signpost.teams.present.DutyCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons about one's own duties. */
@Component
class DutyActions implements Action {

    private final OwnDuties own;
    private final SettleDuties settling;
    private final FinishErrand finishing;
    private final DutyCards cards;
    private final PlainCards plain;

    DutyActions(OwnDuties own, SettleDuties settling, FinishErrand finishing, DutyCards cards, PlainCards plain) {
        this.own = own;
        this.settling = settling;
        this.finishing = finishing;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.MY_DUTIES, Verb.CHANGED_PASSWORD, Verb.ERRAND_DONE);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return switch (verb) {
            case CHANGED_PASSWORD -> changedPassword(visit);
            case ERRAND_DONE -> done(visit);
            default -> mine(visit);
        };
    }

    private InvokeReply mine(Visit visit) {
        return plain.replyOrNotFound(
                own.of(visit.viewer()).<CardModel>map(overview -> cards.mine(visit.viewer(), overview)));
    }

    /** The card then shows what is left. */
    private InvokeReply changedPassword(Visit visit) {
        return settling.changedPassword(visit.viewer()) ? mine(visit) : new InvokeReply.Message(plain.notFound());
    }

    /** The card then shows what is left; an old card of something long done does as well. */
    private InvokeReply done(Visit visit) {
        var id = visit.value("id");
        return !id.isBlank() && finishing.done(visit.viewer(), DutyId.of(id), "")
                ? mine(visit)
                : new InvokeReply.Message(plain.notFound());
    }
}
