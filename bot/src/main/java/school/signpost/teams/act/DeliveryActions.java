package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Outbox;
import school.signpost.teams.present.DeliveryCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The administrator has what was given up sent again; whoever else presses it was refused before. */
@Component
class DeliveryActions implements Action {

    private final Outbox outbox;
    private final DeliveryCards cards;
    private final PlainCards plain;

    DeliveryActions(Outbox outbox, DeliveryCards cards, PlainCards plain) {
        this.outbox = outbox;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.RESEND_NOTICES);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return plain.reply(cards.resent(outbox.resend(visit.school())));
    }
}
