package school.signpost.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.language.Matcher;
import school.signpost.language.Request.Question;
import school.signpost.language.Request.Question.Asked;
import school.signpost.language.Understanding;
import school.signpost.policy.Policies;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Role;
import school.signpost.shared.KindId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Absences;
import school.signpost.staff.Staff;
import school.signpost.time.SchoolClock;

/** Answers what staff ask about the policy in force, from the policy and the staff list alone: it knows of no case. */
@Component
public class AskPolicy {

    private static final String KIND = "kind-";
    private static final double NEAR_A_KIND = 0.3;
    private static final Pattern WHAT_IS_ALLOWED =
            Pattern.compile(".*\\b(?:how (?:long|often|many|much)|allowed|rules?|policy"
                    + "|permission|may|must|have to|need to|supposed to|required|should (?:i|we)"
                    + "|can (?:i|we|pupils|parents|staff|children|visitors|governors))\\b.*");

    private final Policies policies;
    private final Staff staff;
    private final Absences absences;
    private final Words words;
    private final Matcher matcher;
    private final SchoolClock clock;

    AskPolicy(Policies policies, Staff staff, Absences absences, Words words, Matcher matcher, SchoolClock clock) {
        this.policies = policies;
        this.staff = staff;
        this.absences = absences;
        this.words = words;
        this.matcher = matcher;
        this.clock = clock;
    }

    /**
     * Whether it speaks of somebody at risk, so that it has to be heard as a report whatever its form. The bare name of a
     * role or of a kind says nothing of anybody.
     */
    public boolean soundsLikeRisk(SchoolId school, Question question) {
        if (isBareName(view(school), question.about())) {
            return false;
        }
        var understood = understand(school, question.text());
        return understood.danger() || understood.signsOfRisk() || understood.password();
    }

    private static boolean isBareName(SchoolInView view, String about) {
        var bare = FindSomebody.bare(about);
        return new FindSomebody(view).find(about) instanceof FindSomebody.Found.ARole
                || view.policy().kinds().values().stream()
                        .flatMap(kind -> Stream.of(kind.title(), kind.id().value()))
                        .anyMatch(name -> FindSomebody.bare(name).equals(bare));
    }

    /**
     * Whether what is only worded like a question is rather to be heard as a report: it comes near a kind, and either no rule
     * is surely meant or nothing in it asks what is allowed.
     */
    public boolean isRatherAReport(SchoolId school, Question question) {
        if (question.asked() != Asked.LOOSE && question.asked() != Asked.PERHAPS) {
            return false;
        }
        var understood = understand(school, question.text());
        if (new RuleAnswers(words, view(school)).isSure(question.text())) {
            return understood.sure()
                    && !understood.guesses().getFirst().kind().equals(IncidentKind.OTHER)
                    && !WHAT_IS_ALLOWED.matcher(question.about()).matches();
        }
        return question.asked() == Asked.PERHAPS
                || understood.guesses().stream()
                        .anyMatch(guess -> !guess.kind().equals(IncidentKind.OTHER) && guess.score() >= NEAR_A_KIND);
    }

    public Answer answer(SchoolId school, @Nullable StaffId asker, Question question) {
        return switch (question.asked()) {
            case WHO -> who(school, asker, question);
            case WHOM -> whom(school, asker, question);
            case RULE, LOOSE, PERHAPS -> rule(school, asker, question);
        };
    }

    /** By one of the topics that an answer offered; empty when this policy has no such topic any more. */
    public Optional<Answer> about(SchoolId school, @Nullable StaffId asker, String topic) {
        var view = view(school);
        if (topic.startsWith(KIND)) {
            return view.policy()
                    .kind(KindId.of(topic.substring(KIND.length())))
                    .map(kind -> aboutKind(view, asker, kind));
        }
        return new RuleWords(words, view).about(topic, asker);
    }

    /** Whom to turn to, with numbers. */
    public Answer contacts(SchoolId school) {
        return new ContactWords(words, view(school)).everybody();
    }

    private Answer who(SchoolId school, @Nullable StaffId asker, Question question) {
        var view = view(school);
        var contacts = new ContactWords(words, view);
        return switch (new FindSomebody(view).find(question.about())) {
            case FindSomebody.Found.ARole role ->
                view.policy().role(role.role()).map(contacts::role).orElseGet(() -> silent(view));
            case FindSomebody.Found.APerson person -> contacts.person(person.member());
            case FindSomebody.Found.Several several -> contacts.several(several.names());
            case FindSomebody.Found.Nobody nobody ->
                nobody.nearest().isEmpty() ? ofWhatever(school, asker, question) : contacts.several(nobody.nearest());
        };
    }

    /** "Who is allowed to look at CCTV" asks for a rule, "who is in charge of the filter" for somebody. */
    private Answer ofWhatever(SchoolId school, @Nullable StaffId asker, Question question) {
        return new RuleAnswers(words, view(school)).isSure(question.text())
                ? rule(school, asker, question)
                : whom(school, asker, question);
    }

    private Answer whom(SchoolId school, @Nullable StaffId asker, Question question) {
        var view = view(school);
        var understood = understand(school, question.about());
        var likely = kinds(view, understood);
        if (understood.sure() && !likely.isEmpty()) {
            return aboutKind(view, asker, likely.getFirst());
        }
        var role = new FindSomebody(view).find(question.about());
        if (role instanceof FindSomebody.Found.ARole found) {
            return view.policy()
                    .role(found.role())
                    .map(new ContactWords(words, view)::role)
                    .orElseThrow();
        }
        var like = new FindSomebody(view).rolesLike(question.about());
        if (!like.isEmpty()) {
            return like.size() == 1
                    ? new ContactWords(words, view).role(like.getFirst())
                    : new ContactWords(words, view)
                            .several(like.stream().map(Role::title).toList());
        }
        var choices = likely.stream()
                .filter(kind -> !kind.isOther())
                .map(kind -> new Answer.Choice(kind.title(), KIND + kind.id().value()))
                .toList();
        if (choices.isEmpty()) {
            return silent(view);
        }
        return new Answer(
                words.say("ask.which.title"), List.of(Line.of(words.say("ask.which"))), List.of(), null, choices);
    }

    private Answer rule(SchoolId school, @Nullable StaffId asker, Question question) {
        var view = view(school);
        var understood = understand(school, question.about());
        var near = understood.sure() ? kinds(view, understood).stream().findFirst() : Optional.<IncidentKind>empty();
        return new RuleAnswers(words, view)
                .surely(question.text(), asker)
                .map(answer -> near.map(answer::withReportOf).orElse(answer))
                .or(() -> near.map(kind -> aboutKind(view, asker, kind)))
                .orElseGet(() -> new RuleAnswers(words, view).orElse(question.text()));
    }

    private Answer silent(SchoolInView view) {
        return new RuleAnswers(words, view).silent();
    }

    private Answer aboutKind(SchoolInView view, @Nullable StaffId asker, IncidentKind kind) {
        var explanation = Explain.of(view, new Inquiry(kind, asker, clock.instant()));
        return new KindWords(words, view).answer(explanation);
    }

    private static List<IncidentKind> kinds(SchoolInView view, Understanding understood) {
        return understood.guesses().stream()
                .flatMap(guess -> view.policy().kind(guess.kind()).stream())
                .toList();
    }

    private Understanding understand(SchoolId school, String text) {
        return matcher.understand(text, Topics.vocabularyOf(view(school).policy()));
    }

    private SchoolInView view(SchoolId school) {
        return new SchoolInView(policies.current(school).policy(), staff, absences);
    }
}
