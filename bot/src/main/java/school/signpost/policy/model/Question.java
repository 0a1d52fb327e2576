package school.signpost.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question of a kind's form. {@code id} is stable within the kind; {@code options} only for a choice, {@code saidAs}
 * the words that say an option already. {@code askFirst} is asked by itself, before the form, one tap for each option.
 */
public record Question(
        String id,
        String ask,
        AnswerType as,
        List<String> options,
        boolean required,
        Map<String, List<String>> saidAs,
        Condition onlyIf,
        boolean askFirst) {

    public Question {
        options = List.copyOf(options);
        saidAs = Collections.unmodifiableMap(new LinkedHashMap<>(saidAs));
    }

    /** A question that is always asked, in the form. */
    public Question(String id, String ask, AnswerType as, List<String> options, boolean required) {
        this(id, ask, as, options, required, Map.of(), Condition.ALWAYS, false);
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
