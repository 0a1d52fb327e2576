package school.signpost.agreement.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.time.SchoolCalendar;

/** The agreement, the person, the school's calendar and the day that a decision is about. */
public record Setting(Agreement agreement, Person person, SchoolCalendar calendar, LocalDate today) {

    TextHash text() {
        return agreement.edition().hash();
    }

    @Nullable
    LocalDate renewsOn(Signature signature) {
        var every = agreement.renewEvery();
        return every == null ? null : signature.on().plus(every);
    }
}
