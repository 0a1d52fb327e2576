package school.signpost.teams.present;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.agreement.AskEverybody;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.SeeLeavers;
import school.signpost.agreement.SeeProgress;
import school.signpost.agreement.SettleDuties;
import school.signpost.cards.CardModel;
import school.signpost.teams.outgoing.OutgoingMessage;

/** What a person gets who types about their duties. */
@Component
public class DutyAnswers {

    private final OwnDuties own;
    private final SettleDuties settling;
    private final SeeProgress progress;
    private final SeeLeavers leaving;
    private final LeaverCards leavers;
    private final AskEverybody asking;
    private final DutyCards cards;
    private final OfficeCards office;
    private final PlainCards plain;

    DutyAnswers(
            OwnDuties own,
            SettleDuties settling,
            SeeProgress progress,
            SeeLeavers leaving,
            LeaverCards leavers,
            AskEverybody asking,
            DutyCards cards,
            OfficeCards office,
            PlainCards plain) {
        this.own = own;
        this.settling = settling;
        this.progress = progress;
        this.leaving = leaving;
        this.leavers = leavers;
        this.asking = asking;
        this.cards = cards;
        this.office = office;
        this.plain = plain;
    }

    public OutgoingMessage mine(Viewer viewer) {
        return answered(own.of(viewer).map(overview -> cards.mine(viewer, overview)), "duties.not-on-list");
    }

    public OutgoingMessage changedPassword(Viewer viewer) {
        return OutgoingMessage.text(
                plain.say(settling.changedPassword(viewer) ? "password.noted" : "duties.not-on-list"));
    }

    public OutgoingMessage whoHasNotSigned(Viewer viewer) {
        return answered(progress.of(viewer).map(each -> office.progress(viewer.school(), each)), "progress.not-yours");
    }

    public OutgoingMessage leavers(Viewer viewer) {
        return answered(leaving.of(viewer).map(each -> leavers.card(viewer.school(), each)), "progress.not-yours");
    }

    public OutgoingMessage remindNow(Viewer viewer) {
        return OutgoingMessage.text(asking.remindNow(viewer)
                .map(each -> office.reminders(viewer.school(), each))
                .orElseGet(() -> plain.say("progress.not-yours")));
    }

    private OutgoingMessage answered(Optional<CardModel> card, String otherwise) {
        return card.map(plain::message).orElseGet(() -> OutgoingMessage.text(plain.say(otherwise)));
    }
}
