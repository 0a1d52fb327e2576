package school.signpost.caseregister;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SealedText;

/** What the reporter wrote, sealed: their first sentence and the form's answers by question id. Never overwritten. */
public record Report(@Nullable SealedText sentence, Map<String, SealedText> answers) {

    public Report {
        answers = Map.copyOf(answers);
    }

    /** With an answer to what had not been asked before. */
    Report answering(String question, SealedText answer) {
        var all = new HashMap<>(answers);
        all.putIfAbsent(question, answer);
        return new Report(sentence, all);
    }

    /** The field names under which the parts are sealed. */
    public static String fieldOf(String question) {
        return "answer." + question;
    }

    public static final String SENTENCE = "sentence";

    /** The answers that say for whom somebody else reported. */
    public static final String TOLD_BY = "told-by";

    public static final String TOLD_WHEN = "told-when";

    /** The answer that holds the display name of a reporter who is on no list. */
    public static final String REPORTER_NAME = "reporter-name";

    /** The answer that holds the reporter's line manager, where the staff list names none and they said who it is. */
    public static final String LINE_MANAGER = "reporter-line-manager";
}
