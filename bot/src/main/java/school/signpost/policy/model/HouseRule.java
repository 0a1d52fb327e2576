package school.signpost.policy.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/**
 * A rule that answers a question rather than routes a report, such as whether staff may use a phone of their own: {@code
 * words} find it, {@code says} answers, {@code ask} gives permission where permission is needed.
 */
public record HouseRule(
        String id,
        String title,
        List<String> words,
        List<Statement> says,
        @Nullable RoleId ask,
        Basis basis) {

    public HouseRule {
        words = List.copyOf(words);
        says = List.copyOf(says);
    }
}
