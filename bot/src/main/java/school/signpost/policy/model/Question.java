package school.signpost.policy.model;

import java.util.List;

/** One question of a kind's form. {@code id} is stable within the kind; {@code options} only for a choice. */
public record Question(String id, String ask, AnswerType as, List<String> options, boolean required) {

    public Question {
        options = List.copyOf(options);
    }

    /** What an answer is; DEVICE, PLACE and WHEN are also what the matcher can fill in from the first sentence. */
    public enum AnswerType {
        TEXT,
        LONG_TEXT,
        CHOICE,
        DATE,
        YES_NO,
        /** Somebody who works here, chosen from the staff list. */
        PERSON,
        DEVICE,
        PLACE,
        WHEN
    }
}
