package school.signpost.teams.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import school.signpost.cards.CardModel;
import school.signpost.cards.CardModel.Passage;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.explain.SchoolInView;
import school.signpost.explain.WhatChanges;
import school.signpost.policy.Policies;
import school.signpost.policy.PolicyProblem;
import school.signpost.policy.PolicyProblems;
import school.signpost.policy.model.Policy;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;

/** For administrators: what a new version of the policy changes, what is wrong with the file, and what is in force. */
@Component
public class PolicyNewsCards {

    /** What a card can show in full; the command line shows the rest. */
    private static final int MOST_MATTERS = 8;

    private static final int MOST_LINES = 10;
    private final Words words;
    private final Policies policies;
    private final PolicyProblems problems;
    private final Staff staff;

    PolicyNewsCards(Words words, Policies policies, PolicyProblems problems, Staff staff) {
        this.words = words;
        this.policies = policies;
        this.problems = problems;
        this.staff = staff;
    }

    /** What changed for whom; empty when either version is gone. */
    public Optional<CardModel> changed(SchoolId school, String before, String after) {
        return policies.find(school, before)
                .flatMap(old -> policies.find(school, after)
                        .map(now -> changed(now.policy(), new WhatChanges(words).between(view(old), view(now)))));
    }

    /** What the version in force changed, whenever that was. */
    public CardModel lastChange(SchoolId school) {
        return policies.before(school)
                .flatMap(before ->
                        changed(school, before.id(), policies.current(school).id()))
                .orElseGet(() -> {
                    var title = words.say("policy.first.title");
                    var first = words.say(
                            "policy.first", documentOf(policies.current(school).policy()));
                    return new CardModel.Say(title, title, List.of(Line.of(first)), List.of());
                });
    }

    private CardModel changed(Policy policy, List<Passage> changes) {
        var title = words.say("policy.changed.title");
        var first = new ArrayList<Line>();
        first.add(Line.of(words.say("policy.changed", documentOf(policy))));
        first.add(Line.quiet(words.say(changes.isEmpty() ? "diff.nothing" : "policy.changed.open-cases")));
        if (changes.size() > MOST_MATTERS) {
            first.add(Line.quiet(words.say("policy.more-matters", count(changes.size() - MOST_MATTERS))));
        }
        var shown = changes.stream().limit(MOST_MATTERS).map(this::inShort).toList();
        return new CardModel.Passages(title, title, first, shown, List.of());
    }

    private Passage inShort(Passage whole) {
        if (whole.lines().size() <= MOST_LINES) {
            return whole;
        }
        var lines = new ArrayList<>(whole.lines().subList(0, MOST_LINES));
        lines.add(Line.quiet(words.say("policy.more-lines", count(whole.lines().size() - MOST_LINES))));
        return new Passage(whole.heading(), lines);
    }

    /** The mistakes of the file; empty when they have been mended meanwhile. */
    public Optional<CardModel> refused(SchoolId school) {
        var mistakes =
                problems.of(school).stream().filter(PolicyProblem::isError).toList();
        if (mistakes.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.danger(
                words.say("policy.refused", documentOf(policies.current(school).policy()))));
        lines.addAll(lines(mistakes));
        var title = words.say("policy.refused.title");
        return Optional.of(new CardModel.Say(title, title, lines, List.of()));
    }

    /** What is in force at each of these schools, and everything that the check of its file says. */
    public CardModel standing(List<SchoolId> schools) {
        var passages = schools.stream().map(this::standing).toList();
        var title = words.say("policy.title");
        return new CardModel.Passages(title, title, List.of(Line.quiet(words.say("policy.hint"))), passages, List.of());
    }

    private Passage standing(SchoolId school) {
        var policy = policies.current(school).policy();
        var found = problems.checked(school);
        var lines = new ArrayList<Line>();
        if (found.stream().noneMatch(PolicyProblem::isError)) {
            lines.add(Line.of(words.say("policy.in-force", documentOf(policy))));
        }
        if (found.isEmpty()) {
            lines.add(Line.of(words.say("policy.nothing-wrong")));
        } else if (found.stream().anyMatch(PolicyProblem::isError)) {
            lines.add(Line.strong(words.say("policy.refused", documentOf(policy))));
        }
        lines.addAll(lines(found));
        return new Passage(policy.school().name(), lines);
    }

    private List<Line> lines(List<PolicyProblem> found) {
        return ProblemLines.of(found, PolicyProblem::isError, more -> words.say("policy.more-problems", count(more)));
    }

    private static Map<String, String> documentOf(Policy policy) {
        var document = policy.school().document();
        return Map.of("title", document.title(), "version", document.version());
    }

    private static Map<String, String> count(int more) {
        return Map.of("count", Integer.toString(more));
    }

    private SchoolInView view(Policies.Version version) {
        return new SchoolInView(version.policy(), staff);
    }
}
