package school.signpost.incident.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.signpost.policy.model.Condition;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;
import school.signpost.shared.ConfidentialText;

/**
 * Offers a reporter their own devices in place of a question that asks which device it is; that question comes only for
 * something else. Pure: the caller knows the devices.
 */
public final class OwnDevice {

    /** The question that is ours and no policy's. */
    public static final String QUESTION = "own-device";

    /** The answer that it is none of them. */
    public static final String SOMETHING_ELSE = "something-else";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int SHORTEST_WORD = 4;

    private OwnDevice() {}

    /** These questions with that one before it; the same where there is no such question or no such device. */
    public static List<Question> offered(List<Question> questions, List<String> devices) {
        var which = asked(questions);
        if (which.isEmpty() || devices.isEmpty()) {
            return questions;
        }
        var offered = new ArrayList<Question>();
        for (var question : questions) {
            if (question.equals(which.get())) {
                offered.add(choice(question, devices));
                offered.add(forSomethingElse(question));
            } else {
                offered.add(question);
            }
        }
        return offered;
    }

    private static Optional<Question> asked(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.as() == AnswerType.DEVICE)
                .findFirst();
    }

    private static Question choice(Question which, List<String> devices) {
        var options = new ArrayList<>(devices);
        options.add(SOMETHING_ELSE);
        var saidAs = new LinkedHashMap<String, List<String>>();
        devices.forEach(device -> saidAs.put(device, words(device)));
        return new Question(
                QUESTION,
                which.ask(),
                AnswerType.CHOICE,
                options,
                which.required(),
                saidAs,
                which.onlyIf(),
                which.askFirst());
    }

    /** What of a device's name somebody may say of it in a sentence. */
    private static List<String> words(String device) {
        return Stream.of(BETWEEN.split(device.toLowerCase(Locale.ROOT), -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private static Question forSomethingElse(Question which) {
        var answers = new HashMap<>(which.onlyIf().answers());
        answers.put(QUESTION, Set.of(SOMETHING_ELSE));
        return new Question(
                which.id(),
                which.ask(),
                which.as(),
                which.options(),
                which.required(),
                which.saidAs(),
                new Condition(answers),
                which.askFirst());
    }

    /** A form from before the devices were known says which it is in the reporter's own words. */
    public static Map<String, String> assumed(List<Question> questions, Map<String, String> sent) {
        boolean inTheirWords = asked(questions)
                .filter(which -> !sent.getOrDefault(which.id(), "").isBlank())
                .isPresent();
        if (!inTheirWords || !sent.getOrDefault(QUESTION, "").isBlank()) {
            return sent;
        }
        var assumed = new HashMap<>(sent);
        assumed.put(QUESTION, SOMETHING_ELSE);
        return assumed;
    }

    /** Whatever was chosen answers the policy's own question, so that everybody reads it there. */
    public static void settle(List<Question> questions, Map<String, ConfidentialText> answers) {
        var chosen = answers.remove(QUESTION);
        if (chosen != null && !chosen.value().equals(SOMETHING_ELSE)) {
            asked(questions).ifPresent(which -> answers.put(which.id(), chosen));
        }
    }
}
