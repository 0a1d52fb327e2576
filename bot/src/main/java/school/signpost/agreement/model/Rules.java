package school.signpost.agreement.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.PasswordRule;

/** What a school asks of its people; without a password rule nobody is reminded of passwords. */
public record Rules(List<Agreement> agreements, @Nullable PasswordRule password) {

    public Rules {
        agreements = List.copyOf(agreements);
    }
}
