package school.signpost.incident.interview;

import java.util.List;
import school.signpost.policy.model.Question;
import school.signpost.policy.model.Question.AnswerType;

/** Every form can be filled in for somebody who is not here to do it: who told you, and when. Never asked for. */
public final class SomeoneElse {

    public static final String TOLD_BY = "told-by";
    public static final String TOLD_WHEN = "told-when";

    private SomeoneElse() {}

    /** Worded by whoever shows them. */
    public static List<Question> questions(String who, String when) {
        return List.of(
                new Question(TOLD_BY, who, AnswerType.TEXT, List.of(), false),
                new Question(TOLD_WHEN, when, AnswerType.WHEN, List.of(), false));
    }
}
