package school.signpost.teams.act;

import java.util.Set;
import org.springframework.stereotype.Component;
import school.signpost.reachability.CheckReachability;
import school.signpost.reachability.Practise;
import school.signpost.shared.RoleId;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PracticeCards;
import school.signpost.teams.present.ReachabilityCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons with which an administrator checks and practises, and the one that a practice asks for. */
@Component
class ReachabilityActions implements Action {

    private final CheckReachability checks;
    private final Practise practising;
    private final ReachabilityCards cards;
    private final PracticeCards practices;
    private final PlainCards plain;

    ReachabilityActions(
            CheckReachability checks,
            Practise practising,
            ReachabilityCards cards,
            PracticeCards practices,
            PlainCards plain) {
        this.checks = checks;
        this.practising = practising;
        this.cards = cards;
        this.practices = practices;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CHECK_REACHABILITY, Verb.START_PRACTICE, Verb.ANSWER_PRACTICE);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return switch (verb) {
            case CHECK_REACHABILITY ->
                checks.ask(visit.viewer()) ? plain.reply(cards.checking()) : new InvokeReply.Message(plain.notFound());
            case START_PRACTICE -> started(visit);
            default -> answered(visit);
        };
    }

    /** Without a role the card asks which. */
    private InvokeReply started(Visit visit) {
        var role = visit.value(PracticeCards.ROLE);
        return plain.reply(
                role.isEmpty()
                        ? practices.choice(visit.school(), practising.roles(visit.viewer()))
                        : practices.started(visit.school(), practising.start(visit.viewer(), RoleId.of(role))));
    }

    private InvokeReply answered(Visit visit) {
        var answered = practising
                .answer(visit.viewer(), visit.value("id"))
                .map(drill -> practices.asked(
                        visit.school(), drill, StaffId.of(visit.chat().person())));
        return plain.replyOrNotFound(answered);
    }
}
