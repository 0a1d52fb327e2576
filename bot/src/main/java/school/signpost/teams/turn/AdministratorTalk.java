package school.signpost.teams.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel;
import school.signpost.caseregister.UnansweredCases;
import school.signpost.shared.SchoolId;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.present.DeliveryCards;
import school.signpost.teams.present.GapCards;
import school.signpost.teams.present.PendingCards;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PolicyNewsCards;
import school.signpost.teams.present.StaffListCards;

/**
 * What whoever runs a school reads of its policy, its staff list and its alerts: for each school that they run. Somebody who runs none
 * gets the answer to any unknown question.
 */
@Component
class AdministratorTalk {

    private final Access access;
    private final UnansweredCases unanswered;
    private final PlainCards plain;
    private final Cards cards;

    AdministratorTalk(Access access, UnansweredCases unanswered, PlainCards plain, Cards cards) {
        this.access = access;
        this.unanswered = unanswered;
        this.plain = plain;
        this.cards = cards;
    }

    /** What could not be delivered; what nobody has answered, to anybody who may read it. */
    List<OutgoingMessage> deliveries(Visit visit) {
        var found = new ArrayList<CardModel>();
        runBy(visit).forEach(school -> found.add(cards.deliveries().list(school)));
        var open = visit.viewers().stream()
                .flatMap(viewer -> unanswered.of(viewer).stream())
                .toList();
        if (!open.isEmpty()) {
            found.add(cards.pending().unanswered(open));
        }
        return found.isEmpty()
                ? List.of(OutgoingMessage.text(plain.say("alerts.not-yours")))
                : found.stream().map(plain::message).toList();
    }

    List<OutgoingMessage> gaps(Visit visit) {
        return ofThose(visit, run -> List.of(cards.gaps().of(run)));
    }

    List<OutgoingMessage> policy(Visit visit) {
        return ofThose(visit, run -> List.of(cards.news().standing(run)));
    }

    List<OutgoingMessage> staffList(Visit visit) {
        return ofThose(visit, run -> List.of(cards.staffLists().standing(run)));
    }

    List<OutgoingMessage> policyChanges(Visit visit) {
        return ofThose(visit, run -> run.stream().map(cards.news()::lastChange).toList());
    }

    private List<OutgoingMessage> ofThose(Visit visit, Function<List<SchoolId>, List<CardModel>> answer) {
        var run = runBy(visit);
        return run.isEmpty()
                ? List.of(OutgoingMessage.text(plain.notFound()))
                : answer.apply(run).stream().map(plain::message).toList();
    }

    private List<SchoolId> runBy(Visit visit) {
        return visit.viewers().stream()
                .filter(viewer -> access.allows(viewer, Permission.ADMINISTER))
                .map(Viewer::school)
                .toList();
    }

    /** The presenters that this needs. */
    @Component
    record Cards(
            GapCards gaps,
            PolicyNewsCards news,
            StaffListCards staffLists,
            DeliveryCards deliveries,
            PendingCards pending) {}
}
