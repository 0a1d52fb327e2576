package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.OwnDuties;
import school.signpost.agreement.SendPapers;
import school.signpost.agreement.model.TextHash;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SignCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** What somebody signed, word for word, whatever has come since; and the same on paper, by e-mail. */
@Component
class SignedDialog implements Action.InDialog {

    private final OwnDuties own;
    private final SendPapers papers;
    private final SignCards cards;
    private final PlainCards plain;

    SignedDialog(OwnDuties own, SendPapers papers, SignCards cards, PlainCards plain) {
        this.own = own;
        this.papers = papers;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.READ_SIGNED);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return hash(visit)
                .flatMap(hash -> own.signed(visit.viewer(), hash))
                .map(signed -> plain.dialog(plain.say("signed.title"), cards.signed(signed)))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        return new InvokeReply.Message(hash(visit)
                .map(hash -> cards.papers(papers.receipt(visit.viewer(), hash)))
                .orElseGet(plain::notFound));
    }

    private static Optional<TextHash> hash(Visit visit) {
        try {
            return Optional.of(new TextHash(visit.value("id")));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
