package school.signpost.teams.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.agreement.SettleDuties;
import school.signpost.reminder.model.Snoozing;
import school.signpost.teams.present.DutyCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** Somebody chooses the day on which they want to hear again of what they owe. */
@Component
class PutOffDialog implements Action.InDialog {

    private final SettleDuties settling;
    private final Access access;
    private final DutyCards cards;
    private final PlainCards plain;

    PutOffDialog(SettleDuties settling, Access access, DutyCards cards, PlainCards plain) {
        this.settling = settling;
        this.access = access;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.PUT_OFF);
    }

    @Override
    public InvokeReply opened(Verb verb, Visit visit) {
        if (!access.allows(visit.viewer(), verb.permission())) {
            return new InvokeReply.Message(plain.notFound());
        }
        var days = settling.mayPutOffUntil(visit.viewer());
        return days.isEmpty() ? none(visit) : form(visit, days);
    }

    /** No day can be chosen: asking for any is refused, and the refusal says why. */
    private InvokeReply none(Visit visit) {
        return settling.putOff(visit.viewer(), LocalDate.MIN)
                .<InvokeReply>map(result -> said(visit, result))
                .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private InvokeReply form(Visit visit, List<LocalDate> days) {
        return plain.dialog(plain.say("put-off.title"), cards.putOff(visit.school(), days));
    }

    @Override
    public InvokeReply sent(Verb verb, Visit visit) {
        var days = settling.mayPutOffUntil(visit.viewer());
        var until = visit.day(DutyCards.UNTIL);
        return until.isEmpty() && !days.isEmpty()
                ? form(visit, days)
                : settling.putOff(visit.viewer(), until.orElse(LocalDate.MIN))
                        .<InvokeReply>map(result -> said(visit, result))
                        .orElseGet(() -> new InvokeReply.Message(plain.notFound()));
    }

    private InvokeReply said(Visit visit, Snoozing.Result result) {
        return new InvokeReply.Message(
                switch (result) {
                    case Snoozing.Result.Snoozed snoozed ->
                        plain.say("put-off.done", Map.of("day", cards.date(visit.school(), snoozed.until())));
                    case Snoozing.Result.TooFar far ->
                        plain.say("put-off.too-far", Map.of("day", cards.date(visit.school(), far.latest())));
                    case Snoozing.Result.DueNow ignored -> plain.say("put-off.due-now");
                    case Snoozing.Result.TooOften ignored -> plain.say("put-off.too-often");
                    case Snoozing.Result.NothingOwed ignored -> plain.say("duties.nothing");
                });
    }
}
