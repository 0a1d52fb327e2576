package school.signpost.agreement.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.ReminderPlan;
import school.signpost.shared.AgreementId;
import school.signpost.staff.StaffMember.Group;

/**
 * One agreement as the policy has it now: who signs, on what occasions, and how they are reminded. {@code renewEvery} is
 * there only where the school chose it; no published policy states an interval.
 */
public record Agreement(
        AgreementId id,
        String title,
        Edition edition,
        Set<Group> audience,
        List<Occasion> occasions,
        @Nullable Period renewEvery,
        ReminderPlan plan,
        boolean toldUntilSigned,
        @Nullable Period overdueToldAfter) {

    /** The kind of every duty to sign something. */
    public static final String SIGN = "sign";

    public Agreement {
        audience = Set.copyOf(audience);
        occasions = List.copyOf(occasions);
    }

    /** The duty to sign it. */
    public DutyId duty() {
        return DutyId.of(SIGN, id.value());
    }

    public Optional<Occasion> on(Occasion.When when) {
        return occasions.stream().filter(each -> each.when() == when).findFirst();
    }

    /** Something the policy ties a signature to, and how long a person then has. */
    public record Occasion(When when, Period within) {

        /** What it is tied to. */
        public enum When {
            /** Somebody starts to work here. */
            START,
            /** A pupil is admitted. */
            ADMISSION,
            /** No account before it is signed. */
            BEFORE_ACCESS,
            /** The text has changed. */
            NEW_VERSION,
            /** Every school year begins with it. */
            SCHOOL_YEAR,
            /** The school chose an interval, and it has passed. */
            RENEWAL
        }
    }
}
