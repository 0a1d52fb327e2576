package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.AskEverybody;
import school.signpost.teams.present.OfficeCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Nobody starts asking without having seen how many people hear when. */
@Component
class StartDialog implements Action.InDialog {

    private final AskEverybody asking;
    private final OfficeCards cards;
    private final PlainCards plain;

    StartDialog(AskEverybody asking, OfficeCards cards, PlainCards plain) {
        this.asking = asking;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.START_ASKING);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return asking.preview(visit.viewer())
                .map(preview -> plain.dialog(plain.say("preview.title"), cards.preview(visit.school(), preview)))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        return new InvokeReply.Message(
                asking.start(visit.viewer()).isPresent() ? plain.say("preview.started") : plain.notFound());
    }
}
