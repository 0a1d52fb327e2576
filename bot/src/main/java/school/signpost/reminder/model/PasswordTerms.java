package school.signpost.reminder.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of the passwords of one class of accounts. Without {@code maxAge} none runs out: Signpost invents
 * no age. {@code mustHave} are words such as {@code upper} and {@code digit}; {@code source} is the clause, {@code
 * howTo} how it is changed at this school, {@code changesFirst} whether a starter changes the temporary one they were given.
 */
public record PasswordTerms(
        String accounts,
        @Nullable Period maxAge,
        int minLength,
        List<String> mustHave,
        ReminderPlan plan,
        @Nullable String source,
        @Nullable String howTo,
        boolean changesFirst) {

    /** Where the policy says nothing: no password runs out, but one that somebody may know is still to be changed. */
    public static final PasswordTerms NONE =
            new PasswordTerms("", null, 0, List.of(), ReminderPlan.of(List.of()), null);

    /** Where it is said neither how it is changed nor what is done with temporary ones. */
    public PasswordTerms(
            String accounts,
            @Nullable Period maxAge,
            int minLength,
            List<String> mustHave,
            ReminderPlan plan,
            @Nullable String source) {
        this(accounts, maxAge, minLength, mustHave, plan, source, null, false);
    }

    public PasswordTerms {
        mustHave = List.copyOf(mustHave);
    }
}
