package school.signpost.agreement.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.agreement.model.Agreement.Occasion;
import school.signpost.reminder.model.DutyId;
import school.signpost.reminder.model.Owed;

/**
 * Somebody is being asked for a signature. The day it is due is a promise and stays, whatever moves. {@code overdueTold}
 * and {@code officeTold} are the days on which whoever the policy names learned of it.
 */
public record Round(
        Occasion.When occasion,
        LocalDate opened,
        LocalDate due,
        @Nullable LocalDate told,
        int times,
        @Nullable LocalDate overdueTold,
        @Nullable LocalDate officeTold) {

    public static Round open(Occasion.When occasion, LocalDate opened, LocalDate due) {
        return new Round(occasion, opened, due, null, 0, null, null);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due);
    }

    Round toldOn(LocalDate day) {
        return day.equals(told) ? this : new Round(occasion, opened, due, day, times + 1, overdueTold, officeTold);
    }

    Round overdueToldOn(LocalDate day) {
        return new Round(occasion, opened, due, told, times, day, officeTold);
    }

    Round officeToldOn(LocalDate day) {
        return new Round(occasion, opened, due, told, times, overdueTold, day);
    }

    public Owed owed(DutyId duty) {
        return new Owed(duty, opened, due, told, times);
    }
}
