package school.signpost.teams.turn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.Answer;
import school.signpost.explain.AskPolicy;
import school.signpost.explain.TryPolicy;
import school.signpost.incident.Heard;
import school.signpost.language.Request;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PolicyCards;
import school.signpost.teams.present.ReportCards;

/** What a typed question about the policy gets for an answer. A question that speaks of somebody at risk is a report too. */
@Component
class PolicyTalk {

    private final AskPolicy asking;
    private final TryPolicy trying;
    private final Access access;
    private final PolicyCards cards;
    private final ReportCards reports;
    private final Words words;

    PolicyTalk(AskPolicy asking, TryPolicy trying, Access access, PolicyCards cards, ReportCards reports, Words words) {
        this.asking = asking;
        this.trying = trying;
        this.access = access;
        this.cards = cards;
        this.reports = reports;
        this.words = words;
    }

    /** The cards to show, after the message was heard as a report where {@code report} says so. */
    record Said(boolean report, List<CardModel> shown) {}

    Said contacts(Visit visit) {
        return allowed(visit)
                .orElseGet(() ->
                        new Said(false, List.of(cards.contacts(visit.school(), asking.contacts(visit.school())))));
    }

    Said question(Visit visit, Request.Question question) {
        boolean risk = asking.soundsLikeRisk(visit.school(), question);
        if (risk) {
            var answer = allowed(visit).isEmpty()
                    ? Optional.of(asking.answer(visit.school(), asker(visit), question))
                    : Optional.<Answer>empty();
            return new Said(
                    true,
                    answer
                            .filter(found -> found.report() != null)
                            .map(found -> cards.answer(visit.school(), found))
                            .stream()
                            .toList());
        }
        return allowed(visit)
                .orElseGet(() -> new Said(
                        false,
                        List.of(cards.answer(visit.school(), asking.answer(visit.school(), asker(visit), question)))));
    }

    /** Only administrators try the policy out; anybody else is told so, and what the policy says for them. */
    Said dryRun(Visit visit, Request.WhoWouldBeTold dry) {
        if (access.allows(visit.viewer(), Permission.TRY_POLICY)) {
            return new Said(false, List.of(cards.tried(visit.school(), trying.read(visit.school(), dry.about()))));
        }
        var text = visit.in().text();
        var question = new Request.Question(Request.Question.Asked.WHOM, dry.about(), text == null ? "" : text);
        if (dry.about().isBlank()) {
            return contacts(visit);
        }
        if (asking.soundsLikeRisk(visit.school(), question) || allowed(visit).isPresent()) {
            return question(visit, question);
        }
        var answer = asking.answer(visit.school(), asker(visit), question);
        return new Said(
                false,
                List.of(cards.answer(
                        visit.school(), answer, List.of(Line.quiet(words.say("try.only-administrator"))))));
    }

    /** Somebody on no list is asked first whether they work here; empty when they may ask. */
    private Optional<Said> allowed(Visit visit) {
        return access.allows(visit.viewer(), Permission.ASK_POLICY)
                ? Optional.empty()
                : Optional.of(new Said(
                        false, List.of(reports.of(visit.school(), new Heard.AskWhetherWorksHere(Heard.Alarm.NONE)))));
    }

    static @Nullable StaffId asker(Visit visit) {
        return visit.viewer() instanceof Viewer.Member member ? member.id() : null;
    }
}
