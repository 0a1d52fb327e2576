package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.suspension.SeeSuspensions;
import school.signpost.suspension.SettleSuspension;
import school.signpost.suspension.SuspendPerson;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SuspensionCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Whoever may suspend sees who is suspended, and says from when on somebody is back. */
@Component
class SuspensionsDialog implements Action.InDialog {

    private final SuspendPerson suspending;
    private final SeeSuspensions seeing;
    private final SettleSuspension settling;
    private final SuspensionCards cards;
    private final PlainCards plain;

    SuspensionsDialog(
            SuspendPerson suspending,
            SeeSuspensions seeing,
            SettleSuspension settling,
            SuspensionCards cards,
            PlainCards plain) {
        this.suspending = suspending;
        this.seeing = seeing;
        this.settling = settling;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.SUSPENSIONS);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return suspending.maySuspend(visit.viewer())
                ? plain.dialog(plain.say("suspension.all"), cards.all(visit.school(), seeing.all(visit.viewer())))
                : new InvokeReply.Message(plain.notFound());
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var day = visit.day(SuspensionCards.DAY);
        var which = visit.value(SuspensionCards.WHO);
        return day.isEmpty() || which.isEmpty()
                ? opened(verb, visit)
                : new InvokeReply.Message(settling.returnsOn(visit.viewer(), which, day.get())
                        .map(ignored -> plain.say("suspension.back.done"))
                        .orElseGet(plain::notFound));
    }
}
