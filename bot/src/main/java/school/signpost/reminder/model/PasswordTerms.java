package school.signpost.reminder.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of the passwords of one class of accounts. Without {@code maxAge} none runs out: Signpost invents
 * no age. {@code mustHave} are words such as {@code upper} and {@code digit}; {@code source} is the clause.
 */
public record PasswordTerms(
        String accounts,
        @Nullable Period maxAge,
        int minLength,
        List<String> mustHave,
        ReminderPlan plan,
        @Nullable String source) {

    /** Where the policy says nothing: no password runs out, but one that somebody may know is still to be changed. */
    public static final PasswordTerms NONE =
            new PasswordTerms("", null, 0, List.of(), ReminderPlan.of(List.of()), null);

    public PasswordTerms {
        mustHave = List.copyOf(mustHave);
    }
}
