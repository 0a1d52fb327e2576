package school.signpost.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.cards.Line;
import school.signpost.cards.Words;
import school.signpost.language.TopicFinder.Found;
import school.signpost.policy.model.Role;
import school.signpost.shared.StaffId;

/**
 * Answers a question about a rule. That the policy says nothing is said only where nothing in it comes near: "it does not
 * say" of something it does say would be worse than no answer.
 */
final class RuleAnswers {

    private static final int OFFERED = 3;
    private static final int BESIDE = 2;
    private static final double NEARLY_AS_GOOD = 0.7;

    private final Words words;
    private final SchoolInView school;
    private final RuleWords rules;

    RuleAnswers(Words words, SchoolInView school) {
        this.words = words;
        this.school = school;
        this.rules = new RuleWords(words, school);
    }

    boolean isSure(String question) {
        var found = found(question);
        return !found.isEmpty() && found.getFirst().sure();
    }

    /** The rule that is meant; beside it others that fit nearly as well, since one word may tell the two apart. */
    Optional<Answer> surely(String question, @Nullable StaffId asker) {
        var sure = found(question).stream().filter(Found::sure).toList();
        if (sure.isEmpty()) {
            return Optional.empty();
        }
        var others = sure.stream()
                .skip(1)
                .filter(each -> each.score() >= NEARLY_AS_GOOD * sure.getFirst().score())
                .limit(BESIDE)
                .flatMap(this::choice)
                .toList();
        return rules.about(sure.getFirst().topic(), asker).map(answer -> answer.or(others));
    }

    /** What may have been meant, or that there is nothing. */
    Answer orElse(String question) {
        var choices =
                found(question).stream().limit(OFFERED).flatMap(this::choice).toList();
        return choices.isEmpty()
                ? silent()
                : new Answer(
                        words.say("ask.which.title"),
                        List.of(Line.of(words.say("ask.which.rule", Map.of("head", head())))),
                        List.of(),
                        null,
                        choices);
    }

    /** Where the policy says nothing it is the school's choice, and the head's to say. */
    Answer silent() {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.say("ask.silent")));
        lines.add(Line.of(words.say("ask.silent.head", Map.of("head", head()))));
        lines.add(Line.quiet(words.say("ask.silent.report")));
        return Answer.of(words.say("ask.silent.title"), lines, List.of());
    }

    private String head() {
        return new ContactWords(words, school).line(Role.HEAD);
    }

    private List<Found> found(String question) {
        return Topics.finderFor(school.policy()).find(question);
    }

    private Stream<Answer.Choice> choice(Found found) {
        return rules.about(found.topic(), null).stream()
                .map(answer -> new Answer.Choice(answer.title(), found.topic()));
    }
}
