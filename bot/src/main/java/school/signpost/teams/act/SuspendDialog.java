package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.shared.StaffId;
import school.signpost.suspension.SuspendPerson;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.SuspensionCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Whoever may says that somebody is suspended from now on. */
@Component
class SuspendDialog implements Action.InDialog {

    private final SuspendPerson suspending;
    private final SuspensionCards cards;
    private final PlainCards plain;

    SuspendDialog(SuspendPerson suspending, SuspensionCards cards, PlainCards plain) {
        this.suspending = suspending;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.SUSPEND);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return suspending.maySuspend(visit.viewer())
                ? plain.dialog(plain.say("suspension.somebody"), cards.suspend(visit.school(), visit.value("id")))
                : new InvokeReply.Message(plain.notFound());
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var who = visit.value(SuspensionCards.WHO);
        if (who.isEmpty()) {
            return opened(verb, visit);
        }
        return new InvokeReply.Message(
                switch (suspending.suspend(visit.viewer(), StaffId.of(who))) {
                    case SuspendPerson.Result.Suspended ignored -> plain.say("suspension.begun");
                    case SuspendPerson.Result.Already ignored -> plain.say("suspension.already");
                    case SuspendPerson.Result.NotTheirs ignored -> plain.notFound();
                });
    }
}
