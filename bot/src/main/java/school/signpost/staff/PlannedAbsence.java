package school.signpost.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.StaffId;

/** Days on which somebody said that they are away, both included; without {@code until}, until they say that they are back. */
public record PlannedAbsence(
        StaffId who,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable StaffId cover) {

    public PlannedAbsence {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends before it begins: " + from + " to " + until);
        }
    }

    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    boolean overlaps(PlannedAbsence other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }
}
