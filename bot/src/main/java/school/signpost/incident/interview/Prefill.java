package school.signpost.incident.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.policy.model.Question;

/** Fills a form with what the first sentence already said, so that nobody is asked twice. */
public final class Prefill {

    private Prefill() {}

    /** Values by question id; the whole sentence goes into the first long text, which asks what happened. */
    public static Map<String, String> of(List<Question> questions, Said said) {
        var values = new HashMap<String, String>();
        boolean sentenceUsed = false;
        for (var question : questions) {
            var value = switch (question.as()) {
                case DEVICE -> said.device();
                case PLACE -> said.place();
                case WHEN -> said.when();
                case LONG_TEXT -> sentenceUsed ? null : said.sentence();
                case TEXT, CHOICE, DATE, YES_NO, PERSON -> null;
            };
            sentenceUsed |= question.as() == Question.AnswerType.LONG_TEXT;
            if (value != null) {
                values.put(question.id(), value);
            }
        }
        return values;
    }

    /** What was said: device, place and time in the person's own words, and the sentence itself where it may be shown. */
    public record Said(
            @Nullable String device,
            @Nullable String place,
            @Nullable String when,
            @Nullable String sentence) {
        @Override
        public String toString() {
            return "Said[]";
        }
    }
}
