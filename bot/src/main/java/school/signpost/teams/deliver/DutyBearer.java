package school.signpost.teams.deliver;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.DutyBook;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.model.TextHash;
import school.signpost.cards.CardModel;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.SendResult;
import school.signpost.suspension.SeeSuspensions;
import school.signpost.teams.present.DutyCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SignCards;
import school.signpost.teams.present.SuspensionCards;

/** What a letter about duties says, as things stand when it leaves: nobody is asked for what they did meanwhile. */
@Component
class DutyBearer implements Bearer {

    private final OwnDuties own;
    private final DutyCards cards;
    private final SignCards signing;
    private final SeeSuspensions suspensions;
    private final SuspensionCards urgent;
    private final PlainCards plain;
    private final Posts posts;

    DutyBearer(
            OwnDuties own,
            DutyCards cards,
            SignCards signing,
            SeeSuspensions suspensions,
            SuspensionCards urgent,
            PlainCards plain,
            Posts posts) {
        this.suspensions = suspensions;
        this.urgent = urgent;
        this.own = own;
        this.cards = cards;
        this.signing = signing;
        this.plain = plain;
        this.posts = posts;
    }

    @Override
    public String owner() {
        return DutyBook.OWNER;
    }

    @Override
    public SendResult bear(Claimed notice, Recipient to) {
        var viewer = new Viewer.Member(to.key().school(), to.staff(), Set.of());
        var card = switch (notice.kind()) {
            case RECEIPT -> receipt(notice, viewer);
            case ALERT -> urgent(notice, viewer);
            default -> digest(viewer);
        };
        return card.map(each -> posts.post(to, plain.message(each))).orElseGet(SendResult.Pointless::new);
    }

    private Optional<CardModel> digest(Viewer viewer) {
        return own.of(viewer).flatMap(overview -> cards.digest(viewer, overview));
    }

    /** The key says which: urgent/suspension/number. The card says nothing but that something waits. */
    private Optional<CardModel> urgent(Claimed notice, Viewer viewer) {
        return suspensions
                .one(viewer, notice.id().key().split("/", 3)[1])
                .map(seen -> urgent.urgent(viewer.school(), seen.suspension().id()));
    }

    /** The key says which: receipt/hash. */
    private Optional<CardModel> receipt(Claimed notice, Viewer viewer) {
        var hash = notice.id().key().split("/", 2)[1];
        return own.receipt(viewer, new TextHash(hash)).map(signing::receipt);
    }
}
