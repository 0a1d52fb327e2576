package school.signpost.incident.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.IncidentKind;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Sequel;
import school.signpost.policy.model.Statement;
import school.signpost.shared.KindId;

/** Which way a report goes from here: what is asked, what is said, and what follows from the answers so far. */
public final class Branching {

    /** How a form says which questions it showed, so that what an answer brings up besides is asked once and not twice. */
    public static final String ASKED = "asked";

    private Branching() {}

    /** The questions that these answers leave in the form. */
    public static List<Question> visible(List<Question> questions, Map<String, String> answers) {
        return questions.stream()
                .filter(question -> question.onlyIf().holds(answers))
                .toList();
    }

    /**
     * The questions whose answers are read from a sent form: those that belong to the answers, and whatever else was filled
     * in all the same, which nobody then has to give, but which is not thrown away either.
     */
    public static List<Question> answered(List<Question> questions, Map<String, String> answers) {
        return questions.stream()
                .filter(question -> question.onlyIf().holds(answers)
                        || !answers.getOrDefault(question.id(), "").isBlank())
                .map(question -> question.onlyIf().holds(answers) ? question : notRequired(question))
                .toList();
    }

    private static Question notRequired(Question question) {
        return new Question(
                question.id(),
                question.ask(),
                question.as(),
                question.options(),
                false,
                question.saidAs(),
                question.onlyIf(),
                question.askFirst());
    }

    /** The question that is asked by itself before the form; empty when it is answered or there is none. */
    public static Optional<Question> askFirst(List<Question> questions, Map<String, String> answers) {
        return visible(questions, answers).stream()
                .filter(question -> question.askFirst() && !answers.containsKey(question.id()))
                .findFirst();
    }

    /** Questions that the answers of a form brought up and that the form did not show; none for a form that never said. */
    public static List<Question> broughtUp(List<Question> questions, Map<String, String> answers) {
        var shown = answers.get(ASKED);
        if (shown == null) {
            return List.of();
        }
        var known = Set.of(shown.split(",", -1));
        return visible(questions, answers).stream()
                .filter(question -> !question.onlyIf().isAlways()
                        && !known.contains(question.id())
                        && answers.getOrDefault(question.id(), "").isBlank())
                .toList();
    }

    /** Answers that the first sentence gives already, where it gives exactly one. */
    public static Map<String, String> said(List<Question> questions, @Nullable String sentence) {
        var answers = new HashMap<String, String>();
        hinted(questions, sentence).forEach((question, options) -> {
            if (options.size() == 1) {
                answers.put(question, options.iterator().next());
            }
        });
        return answers;
    }

    /** Every answer that the first sentence hints at. */
    public static Map<String, Set<String>> hinted(List<Question> questions, @Nullable String sentence) {
        if (sentence == null) {
            return Map.of();
        }
        var tokens = SaidWords.of(sentence);
        var answers = new HashMap<String, Set<String>>();
        for (var question : questions) {
            var options = question.saidAs().entrySet().stream()
                    .filter(each -> each.getValue().stream().anyMatch(tokens::say))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            if (!options.isEmpty()) {
                answers.put(question.id(), options);
            }
        }
        return answers;
    }

    /** What is said for these answers. */
    public static List<Statement> said(List<Statement> statements, Map<String, String> answers) {
        return statements.stream().filter(each -> each.onlyIf().holds(answers)).toList();
    }

    /** What is said where there are only hints: in doubt, more rather than less. */
    public static List<Statement> hintedAt(List<Statement> statements, Map<String, Set<String>> hints) {
        return statements.stream().filter(each -> each.onlyIf().mayHold(hints)).toList();
    }

    /** The kind that these answers make it. */
    public static Optional<KindId> leadsTo(IncidentKind kind, Map<String, String> answers) {
        return kind.sequel().leadsTo().stream()
                .filter(lead -> lead.when().holds(answers))
                .map(Sequel.Lead::kind)
                .findFirst();
    }

    /** The kinds of which a case is opened besides. */
    public static List<KindId> opens(IncidentKind kind, Map<String, String> answers) {
        return kind.sequel().opens().stream()
                .filter(opening -> opening.when().holds(answers))
                .map(Sequel.Opening::kind)
                .distinct()
                .toList();
    }
}
