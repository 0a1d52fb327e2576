package school.signpost.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * When something is shown or follows: every question named has one of the answers given. A condition that names no
 * question always holds.
 */
public record Condition(Map<String, Set<String>> answers) {

    public static final Condition ALWAYS = new Condition(Map.of());

    /** The name by which a condition asks for the handler's assessment instead of an answer of the form. */
    public static final String ASSESSMENT = "assessment";

    public Condition {
        var kept = new LinkedHashMap<String, Set<String>>();
        answers.forEach((question, options) -> kept.put(question, Set.copyOf(options)));
        answers = Collections.unmodifiableMap(kept);
    }

    public boolean isAlways() {
        return answers.isEmpty();
    }

    /** A question without an answer is not yet answered as asked, so what depends on it does not hold. */
    public boolean holds(Map<String, String> given) {
        return answers.entrySet().stream()
                .allMatch(each -> each.getValue().contains(given.getOrDefault(each.getKey(), "")));
    }

    /** The same where what was said may mean several answers: any of them will do. */
    public boolean mayHold(Map<String, Set<String>> said) {
        return answers.entrySet().stream()
                .allMatch(each ->
                        said.getOrDefault(each.getKey(), Set.of()).stream().anyMatch(each.getValue()::contains));
    }
}
