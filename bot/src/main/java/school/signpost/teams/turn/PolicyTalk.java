package school.signpost.teams.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Access;
import school.signpost.access.Permission;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.AskPolicy;
import school.signpost.explain.TryPolicy;
import school.signpost.incident.Heard;
import school.signpost.language.Request;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.Names;
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
    private final Names names;

    PolicyTalk(
            AskPolicy asking,
            TryPolicy trying,
            Access access,
            PolicyCards cards,
            ReportCards reports,
            Words words,
            Names names) {
        this.asking = asking;
        this.trying = trying;
        this.access = access;
        this.cards = cards;
        this.reports = reports;
        this.words = words;
        this.names = names;
    }

    /** The cards to show, after the message was heard as a report where {@code report} says so. */
    record Said(boolean report, List<CardModel> shown) {}

    /** Of each school of a trust where they work, as is everything below. */
    Said contacts(Visit came) {
        return allowed(came)
                .orElseGet(() -> each(
                        came,
                        visit -> cards.contacts(visit.school(), asking.contacts(visit.school()), whose(came, visit))));
    }

    Said question(Visit came, Request.Question question) {
        boolean risk = came.everywhere().stream().anyMatch(visit -> asking.soundsLikeRisk(visit.school(), question));
        if (risk) {
            return new Said(true, allowed(came).isPresent() ? List.of() : waysToReport(came, question));
        }
        if (came.everywhere().stream().allMatch(visit -> asking.isRatherAReport(visit.school(), question))) {
            return new Said(true, List.of());
        }
        return allowed(came).orElseGet(() -> each(came, visit -> answer(came, visit, question, List.of())));
    }

    /** What sounds like a child at risk is a report; of the answers only what leads to another one is of use beside it. */
    private List<CardModel> waysToReport(Visit came, Request.Question question) {
        return came.everywhere().stream()
                .flatMap(visit -> Optional.of(asking.answer(visit.school(), asker(visit), question))
                        .filter(answer -> answer.report() != null)
                        .map(answer -> cards.answer(visit.school(), answer, whose(came, visit)))
                        .stream())
                .toList();
    }

    private CardModel answer(Visit came, Visit visit, Request.Question question, List<Line> before) {
        var first = new ArrayList<>(whose(came, visit));
        first.addAll(before);
        return cards.answer(visit.school(), asking.answer(visit.school(), asker(visit), question), first);
    }

    /** Only administrators try the policy out; anybody else is told so, and what the policy says for them. */
    Said dryRun(Visit came, Request.WhoWouldBeTold dry) {
        var run = came.everywhere().stream()
                .filter(visit -> access.allows(visit.viewer(), Permission.TRY_POLICY))
                .map(visit -> cards.tried(visit.school(), trying.read(visit.school(), dry.about())))
                .toList();
        if (!run.isEmpty()) {
            return new Said(false, run);
        }
        var text = came.in().text();
        var question = new Request.Question(Request.Question.Asked.WHOM, dry.about(), text == null ? "" : text);
        if (dry.about().isBlank()) {
            return contacts(came);
        }
        if (asking.soundsLikeRisk(came.school(), question) || allowed(came).isPresent()) {
            return question(came, question);
        }
        var why = List.of(Line.quiet(words.say("try.only-administrator")));
        return each(came, visit -> answer(came, visit, question, why));
    }

    private static Said each(Visit came, Function<Visit, CardModel> card) {
        return new Said(false, came.everywhere().stream().map(card).toList());
    }

    /** Whose answer it is, where somebody works at several schools. */
    private List<Line> whose(Visit came, Visit visit) {
        return came.isOfSeveralSchools() ? List.of(Line.strong(names.ofSchool(visit.school()))) : List.of();
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
