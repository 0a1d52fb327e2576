package school.signpost.teams.act;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.agreement.FinishErrand;
import school.signpost.reminder.model.DutyId;
import school.signpost.teams.present.LeaverCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Somebody says that what was to be done about a leaver is done, and what they saw. */
@Component
class LeaverTaskDialog implements Action.InDialog {

    private final FinishErrand finishing;
    private final LeaverCards cards;
    private final PlainCards plain;

    LeaverTaskDialog(FinishErrand finishing, LeaverCards cards, PlainCards plain) {
        this.finishing = finishing;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.LEAVER_TASK_DONE);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        return id(visit)
                .flatMap(id -> finishing.find(visit.viewer(), id))
                .map(errand -> plain.dialog(plain.say("leavers.title"), cards.done(visit.viewer(), errand)))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        boolean done = id(visit)
                .filter(id -> finishing.done(visit.viewer(), id, Written.plain(visit.value(LeaverCards.NOTE))))
                .isPresent();
        return new InvokeReply.Message(done ? plain.say("leavers.note.done") : plain.notFound());
    }

    private static Optional<DutyId> id(Visit visit) {
        return Optional.of(visit.value("id")).filter(id -> !id.isEmpty()).map(DutyId::of);
    }
}
