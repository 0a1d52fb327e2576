package school.signpost.policy.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that staff may do only after a yes, such as working from outside: {@code decide} are told, and one of them says
 * yes or no; with {@link Tell.All} a yes needs one of each of its members. A yes lasts no longer than {@code lasts}, where that is said; {@code remind} is how long before its end whoever
 * has it hears of that.
 */
public record RequestRule(
        String id,
        String title,
        List<String> words,
        Tell decide,
        @Nullable Stated<Period> lasts,
        Period remind,
        Basis basis) {

    /** Where the policy does not say how long before. */
    public static final Period USUAL_REMINDER = Period.ofDays(14);

    public RequestRule {
        words = List.copyOf(words);
    }
}
