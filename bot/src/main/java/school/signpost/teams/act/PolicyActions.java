package school.signpost.teams.act;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.access.Viewer;
import school.signpost.cards.CardModel;
import school.signpost.explain.AskPolicy;
import school.signpost.explain.Inquiries;
import school.signpost.explain.TryPolicy;
import school.signpost.shared.StaffId;
import school.signpost.teams.present.PlainCards;
import school.signpost.teams.present.PolicyCards;
import school.signpost.teams.turn.Action;
import school.signpost.teams.turn.InvokeReply;
import school.signpost.teams.turn.Verb;
import school.signpost.teams.turn.Visit;

/** The buttons with which the policy is asked and tried out. */
@Component
class PolicyActions implements Action {

    private final AskPolicy asking;
    private final TryPolicy trying;
    private final PolicyCards cards;
    private final PlainCards plain;

    PolicyActions(AskPolicy asking, TryPolicy trying, PolicyCards cards, PlainCards plain) {
        this.asking = asking;
        this.trying = trying;
        this.cards = cards;
        this.plain = plain;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CONTACTS, Verb.ASK_POLICY, Verb.TRY_POLICY);
    }

    @Override
    public InvokeReply pressed(Verb verb, Visit visit) {
        return switch (verb) {
            case CONTACTS -> plain.reply(cards.contacts(visit.school(), asking.contacts(visit.school()), List.of()));
            case ASK_POLICY ->
                asking.about(visit.school(), asker(visit), visit.value("topic"))
                        .map(answer -> plain.reply(cards.answer(visit.school(), answer, List.of())))
                        .orElseGet(() -> new InvokeReply.Message(plain.say("report.kind-gone")));
            default -> plain.reply(tried(visit));
        };
    }

    private CardModel tried(Visit visit) {
        var about = Stream.of(visit.value("about").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        var typed = new Inquiries.Typed(
                orNull(visit.value("kind")), orNull(visit.value("by")), about, orNull(visit.value("at")));
        return visit.value(PolicyCards.FORM).isEmpty()
                ? cards.tried(visit.school(), trying.run(visit.school(), typed))
                : cards.form(visit.school(), typed, typed.kind(), List.of());
    }

    private static @Nullable StaffId asker(Visit visit) {
        return visit.viewer() instanceof Viewer.Member member ? member.id() : null;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
