package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.AskEverybody;
import school.signpost.agreement.SeeProgress;
import school.signpost.agreement.SendPapers;
import school.signpost.cards.CardModel;
import school.signpost.teams.present.OfficeCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SignCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The office's buttons: how far agreements have come, pausing, stopping, reminding, and the papers it gets by e-mail. */
@Component
class OfficeActions implements Action {

    private final SeeProgress progress;
    private final AskEverybody asking;
    private final SendPapers papers;
    private final OfficeCards cards;
    private final SignCards signing;
    private final PlainCards plain;

    OfficeActions(
            SeeProgress progress,
            AskEverybody asking,
            SendPapers papers,
            OfficeCards cards,
            SignCards signing,
            PlainCards plain) {
        this.papers = papers;
        this.signing = signing;
        this.progress = progress;
        this.asking = asking;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(
                Verb.WHO_HAS_NOT_SIGNED,
                Verb.PAUSE_ASKING,
                Verb.STOP_ASKING,
                Verb.REMIND_NOW,
                Verb.SEND_MATRIX,
                Verb.SEND_EQUIPMENT);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return switch (verb) {
            case REMIND_NOW -> remind(visit);
            case SEND_MATRIX -> new InvokeReply.Message(signing.papers(papers.matrix(visit.viewer())));
            case SEND_EQUIPMENT -> new InvokeReply.Message(signing.papers(papers.equipment(visit.viewer())));
            case PAUSE_ASKING -> shown(visit, asking.pause(visit.viewer()).isPresent());
            case STOP_ASKING -> shown(visit, asking.stop(visit.viewer()).isPresent());
            default -> shown(visit, true);
        };
    }

    private InvokeReply shown(Visit visit, boolean allowed) {
        return plain.replyOrNotFound(progress.of(visit.viewer())
                .filter(ignored -> allowed)
                .<CardModel>map(each -> cards.progress(visit.school(), each)));
    }

    private InvokeReply remind(Visit visit) {
        return new InvokeReply.Message(asking.remindNow(visit.viewer())
                .map(each -> cards.reminders(visit.school(), each))
                .orElseGet(plain::notFound));
    }
}
