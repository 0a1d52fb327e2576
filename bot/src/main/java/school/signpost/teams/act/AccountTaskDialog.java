package school.signpost.teams.act;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.suspension.SeeSuspensions;
import school.signpost.suspension.SettleSuspension;
import school.signpost.suspension.Suspension;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SuspensionCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Whoever was asked reads whose account it is, and says that it is done and what they saw. */
@Component
class AccountTaskDialog implements Action.InDialog {

    private final SeeSuspensions seeing;
    private final SettleSuspension settling;
    private final SuspensionCards cards;
    private final PlainCards plain;

    AccountTaskDialog(SeeSuspensions seeing, SettleSuspension settling, SuspensionCards cards, PlainCards plain) {
        this.seeing = seeing;
        this.settling = settling;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.ACCOUNT_TASK);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return seeing.one(visit.viewer(), visit.value("id"))
                .map(seen -> plain.dialog(plain.say("urgent.title"), cards.task(visit.school(), seen)))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var what = Stream.of(Suspension.Kind.values())
                .filter(each -> each.name().equals(visit.value(SuspensionCards.WHAT)))
                .findFirst();
        return new InvokeReply.Message(what.flatMap(kind -> settling.done(
                        visit.viewer(), visit.value("id"), kind, Written.plain(visit.value(SuspensionCards.NOTE))))
                .map(ignored -> plain.say("suspension.noted-down"))
                .orElseGet(plain::notFound));
    }
}
