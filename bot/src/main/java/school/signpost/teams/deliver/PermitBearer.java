package school.signpost.teams.deliver;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.SendResult;
import school.signpost.permit.Permit;
import school.signpost.permit.PermitKeys;
import school.signpost.permit.SeePermits;
import school.signpost.permit.Standing;
import school.signpost.teams.outgoing.Messenger;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.PermitCards;
import school.signpost.teams.present.PlainCards;

/** What a message about a request says as things stand when it leaves: nobody is asked what was answered meanwhile. */
@Component
class PermitBearer implements Bearer {

    private final SeePermits seeing;
    private final PeopleInChat people;
    private final PermitCards cards;
    private final PlainCards plain;
    private final Posts posts;
    private final Messenger messenger;

    PermitBearer(
            SeePermits seeing,
            PeopleInChat people,
            PermitCards cards,
            PlainCards plain,
            Posts posts,
            Messenger messenger) {
        this.messenger = messenger;
        this.seeing = seeing;
        this.people = people;
        this.cards = cards;
        this.plain = plain;
        this.posts = posts;
    }

    @Override
    public String owner() {
        return Permit.OWNER;
    }

    @Override
    public SendResult bear(Claimed notice, Recipient to) {
        return seeing.find(people.viewer(to.key()), notice.id().aggregate())
                .flatMap(permit -> card(permit, notice, to))
                .map(card -> send(plain.message(card), notice, to))
                .orElseGet(SendResult.Pointless::new);
    }

    /** A card that is gone needs no refreshing. */
    private SendResult send(OutgoingMessage message, Claimed notice, Recipient to) {
        var known = notice.card();
        if (known == null) {
            return posts.post(to, message);
        }
        var outcome = messenger.update(to.address(), known, message);
        return Outcomes.isNobodyThere(outcome) ? new SendResult.Pointless() : Outcomes.of(outcome, known);
    }

    private Optional<CardModel> card(Permit permit, Claimed notice, Recipient to) {
        return PermitKeys.about(notice.id().key()).flatMap(about -> switch (about) {
            case ASKED, AGAIN ->
                permit.awaited().contains(to.staff())
                        ? Optional.of(cards.asked(permit, to.staff()))
                        : Optional.<CardModel>empty();
            case SETTLED -> Optional.of(cards.asked(permit, to.staff())).filter(card -> notice.card() != null);
            case AGREED -> permit.isOpen() ? Optional.of(cards.answered(permit)) : Optional.empty();
            case SILENT -> permit.isOpen() ? Optional.of(cards.silent(permit)) : Optional.empty();
            case ANSWER -> Optional.of(cards.answered(permit));
            case ENDS ->
                permit.standing() instanceof Standing.Granted ? Optional.of(cards.ending(permit)) : Optional.empty();
        });
    }
}
