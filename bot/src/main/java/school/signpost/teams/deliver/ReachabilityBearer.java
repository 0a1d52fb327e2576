package school.signpost.teams.deliver;

import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.SendResult;
import school.signpost.reachability.CheckReachability;
import school.signpost.reachability.Letter;
import school.signpost.reachability.Practise;
import school.signpost.reachability.Reachability;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PracticeCards;
import school.signpost.teams.present.ReachabilityCards;

/** What messages about reachability say when they leave. Who is no administrator by then gets no result. */
@Component
class ReachabilityBearer implements Bearer {

    private final CheckReachability checks;
    private final Practise practising;
    private final ReachabilityCards cards;
    private final PracticeCards practices;
    private final PlainCards plain;
    private final Posts posts;
    private final PeopleInChat people;

    ReachabilityBearer(
            CheckReachability checks,
            Practise practising,
            ReachabilityCards cards,
            PracticeCards practices,
            PlainCards plain,
            Posts posts,
            PeopleInChat people) {
        this.checks = checks;
        this.practising = practising;
        this.cards = cards;
        this.practices = practices;
        this.plain = plain;
        this.posts = posts;
        this.people = people;
    }

    @Override
    public String owner() {
        return Reachability.OWNER;
    }

    @Override
    public SendResult bear(Claimed notice, Recipient to) {
        return Letter.of(notice.id().key())
                .flatMap(letter -> card(letter, notice, to))
                .map(card -> posts.post(to, plain.message(card)))
                .orElseGet(SendResult.Pointless::new);
    }

    private Optional<CardModel> card(Letter letter, Claimed notice, Recipient to) {
        var school = to.key().school();
        var viewer = people.viewer(to.key());
        var about = Letter.about(notice.id().key());
        return switch (letter) {
            case CHECKED -> checks.last(viewer).map(result -> cards.result(school, result));
            case PRACTICE -> practising.find(viewer, about).map(drill -> practices.asked(school, drill, to.staff()));
            case OUTCOME -> practising.find(viewer, about).map(drill -> practices.outcome(school, drill));
        };
    }
}
