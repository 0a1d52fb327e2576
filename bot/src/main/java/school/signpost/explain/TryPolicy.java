package school.signpost.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import school.signpost.cards.Words;
import school.signpost.language.Matcher;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** Tries out what the policy in force would do with a report. Nothing is sent and nothing is stored. */
@Component
public class TryPolicy {

    private final Policies policies;
    private final Staff staff;
    private final Absences absences;
    private final Words words;
    private final Matcher matcher;
    private final SchoolClock clock;

    TryPolicy(Policies policies, Staff staff, Absences absences, Words words, Matcher matcher, SchoolClock clock) {
        this.policies = policies;
        this.staff = staff;
        this.absences = absences;
        this.words = words;
        this.matcher = matcher;
        this.clock = clock;
    }

    public SchoolInView view(SchoolId school) {
        return new SchoolInView(policies.current(school).policy(), staff, absences);
    }

    /** By what somebody typed after "who would be told if". */
    public Tried read(SchoolId school, String said) {
        var view = view(school);
        var moments = new Moments(view.policy().calendar(), clock.instant());
        var understood = new ReadInquiry(view, moments, matcher).read(said);
        var kinds = understood.kinds();
        var certain = calledByName(view, said)
                .or(() -> kinds.sure() ? Optional.of(kinds.likely().getFirst()) : Optional.empty());
        var typed = new Inquiries.Typed(certain.orElse(null), understood.by(), understood.about(), understood.at());
        return certain.isPresent()
                ? run(school, typed)
                : new Tried.AskKind(
                        typed,
                        kinds.likely().stream()
                                .flatMap(kind -> view.policy().kind(KindId.of(kind)).stream())
                                .toList());
    }

    /** The one kind whose name or title stands in what was typed; nothing where there are several. */
    private static Optional<String> calledByName(SchoolInView view, String said) {
        var heard = " " + FindSomebody.plain(said) + " ";
        var called = view.policy().kinds().values().stream()
                .filter(kind -> Stream.of(kind.id().value(), kind.title())
                        .anyMatch(name -> heard.contains(" " + FindSomebody.plain(name) + " ")))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst().id().value()) : Optional.empty();
    }

    /** By the values of a form. */
    public Tried run(SchoolId school, Inquiries.Typed typed) {
        var view = view(school);
        return switch (new Inquiries(view, words, clock.instant()).ask(typed)) {
            case Inquiries.Asked.One one -> {
                var explanation = Explain.of(view, one.inquiry());
                yield new Tried.Explained(typed, explanation, new ExplanationWords(words, view), one);
            }
            case Inquiries.Asked.EveryKind ignored -> new Tried.AskKind(typed, List.<IncidentKind>of());
            case Inquiries.Asked.NotUnderstood problem -> new Tried.NotUnderstood(typed, problem.sentences());
        };
    }

    /** What came of it; {@code typed} is what the form is filled in with when it is shown again. */
    public sealed interface Tried {

        Inquiries.Typed typed();

        record Explained(
                Inquiries.Typed typed, Explanation explanation, ExplanationWords sentences, Inquiries.Asked.One asked)
                implements Tried {}

        /** The kind is still open; the likely ones first. */
        record AskKind(Inquiries.Typed typed, List<IncidentKind> likely) implements Tried {
            public AskKind {
                likely = List.copyOf(likely);
            }

            /** The likeliest that says more than "something else". */
            public Optional<IncidentKind> first() {
                return likely.stream().filter(kind -> !kind.isOther()).findFirst();
            }
        }

        record NotUnderstood(Inquiries.Typed typed, List<String> sentences) implements Tried {
            public NotUnderstood {
                sentences = List.copyOf(sentences);
            }
        }
    }
}
