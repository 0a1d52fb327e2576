package school.signpost.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.signpost.incident.interview.FormCheck;
import school.signpost.policy.model.Question;
import school.signpost.shared.ConfidentialText;

/** A form's answers as the text of one addition, a line for each question, and which answers such a text holds. */
public final class DetailsText {

    private DetailsText() {}

    static String write(List<Question> questions, Map<String, ConfidentialText> answers, Map<String, String> people) {
        return questions.stream()
                .filter(question -> answers.containsKey(question.id()))
                .map(question -> question.ask() + " " + said(question, answers, people))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Question question, Map<String, ConfidentialText> answers, Map<String, String> people) {
        var answer =
                answers.getOrDefault(question.id(), ConfidentialText.of("")).value();
        return question.as() == Question.AnswerType.PERSON && !answer.equals(FormCheck.NOBODY)
                ? people.getOrDefault(answer, answer)
                : answer;
    }

    /** The options that were chosen, by question: what depends on an answer can be told from it. */
    public static Map<String, Set<String>> chosen(List<Question> questions, List<ConfidentialText> texts) {
        var chosen = new HashMap<String, Set<String>>();
        for (var question : questions) {
            var lines = texts.stream().flatMap(text -> text.value().lines()).toList();
            for (var option : options(question)) {
                if (lines.contains(question.ask() + " " + option)) {
                    chosen.computeIfAbsent(question.id(), ignored -> new HashSet<>())
                            .add(option);
                }
            }
        }
        return chosen;
    }

    private static List<String> options(Question question) {
        return question.as() == Question.AnswerType.YES_NO ? List.of("yes", "no", "unsure") : question.options();
    }
}
