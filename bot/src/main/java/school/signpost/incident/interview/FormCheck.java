package school.signpost.incident.interview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.signpost.policy.model.Question;
import school.signpost.shared.ConfidentialText;

/** Checks a sent form against the kind's questions. What came back from a card is only text, and may be anything. */
public final class FormCheck {

    /** The longest answer that is taken. */
    public static final int LONGEST = 4_000;

    /** What a PERSON question sends for "nobody who works here". */
    public static final String NOBODY = "nobody";

    private FormCheck() {}

    /**
     * The answers to keep, by question id. Too long an answer is cut, since losing all of it would be worse; unknown
     * fields are dropped. {@code people} are the identifiers a PERSON question may name.
     */
    public static Checked check(List<Question> questions, Map<String, String> sent, Set<String> people) {
        var answers = new LinkedHashMap<String, ConfidentialText>();
        var missing = new ArrayList<Question>();
        var wrong = new ArrayList<Question>();
        for (var question : questions) {
            var answer = sent.getOrDefault(question.id(), "").strip();
            if (answer.isEmpty()) {
                if (question.required()) {
                    missing.add(question);
                }
            } else if (fits(question, answer, people)) {
                answers.put(question.id(), ConfidentialText.of(cut(answer)));
            } else {
                wrong.add(question);
            }
        }
        return new Checked(answers, missing, wrong);
    }

    private static boolean fits(Question question, String answer, Set<String> people) {
        return switch (question.as()) {
            case TEXT, LONG_TEXT, DEVICE, PLACE, WHEN -> true;
            case CHOICE -> question.options().contains(answer);
            case YES_NO -> Set.of("yes", "no", "unsure").contains(answer);
            case PERSON -> answer.equals(NOBODY) || people.contains(answer);
            case DATE -> isDate(answer);
        };
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    /** Never in the middle of a character. */
    private static String cut(String answer) {
        if (answer.length() <= LONGEST) {
            return answer;
        }
        int end = Character.isHighSurrogate(answer.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return answer.substring(0, end);
    }

    /** What a form held: answers to keep, required ones that are missing, and ones that are not what was asked for. */
    public record Checked(Map<String, ConfidentialText> answers, List<Question> missing, List<Question> wrong) {
        public Checked {
            missing = List.copyOf(missing);
            wrong = List.copyOf(wrong);
        }

        public boolean isComplete() {
            return missing.isEmpty() && wrong.isEmpty();
        }
    }
}
