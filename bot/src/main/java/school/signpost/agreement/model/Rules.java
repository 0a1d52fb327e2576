package school.signpost.agreement.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.PasswordTerms;

/** What a school asks of its people; without a password rule nobody is reminded of passwords. */
public record Rules(List<Agreement> agreements, @Nullable PasswordTerms password) {

    public Rules {
        agreements = List.copyOf(agreements);
    }
}
