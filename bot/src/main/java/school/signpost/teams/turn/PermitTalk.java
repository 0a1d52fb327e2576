package school.signpost.teams.turn;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.language.Request;
import school.signpost.permit.RequestTerms;
import school.signpost.permit.SeePermits;
import school.signpost.teams.present.PermitCards;

/** What somebody gets who asks for what needs a yes, or for how it stands. */
@Component
class PermitTalk {

    private final SeePermits seeing;
    private final RequestTerms terms;
    private final PermitCards cards;

    PermitTalk(SeePermits seeing, RequestTerms terms, PermitCards cards) {
        this.seeing = seeing;
        this.terms = terms;
        this.cards = cards;
    }

    /** At each school that they belong to; nothing where they ask for what no policy of theirs has a rule for. */
    List<CardModel> of(Visit visit, Request.Permits asked) {
        return visit.viewers().stream()
                .flatMap(viewer -> seeing.of(viewer).stream()
                        .flatMap(overview -> asked.what().isEmpty()
                                ? Optional.of(cards.overview(viewer.school(), overview)).stream()
                                : terms
                                        .meant(viewer.school(), asked.what())
                                        .map(rule -> cards.offer(viewer.school(), rule))
                                        .stream()))
                .toList();
    }
}
