package school.signpost.staff;

import java.time.LocalDate;
import java.util.List;

/** What changes from one staff list to the next, as if the first were in force: for the command line, which has no store. */
public final class CompareLists {

    private final ReadStaffList reader = new ReadStaffList();

    /** The problems are those of the second list. */
    public Preview compare(StaffListReading before, String file, byte[] after, LocalDate today) {
        var old = Intake.among(List.of()).take(before, today).everybody();
        var reading = reader.read(file, after);
        var now = reading.usable()
                ? Intake.among(old).take(reading, today)
                : new Intake.Outcome(old, List.of(), List.of());
        return new Preview(
                StaffChanges.between(old, now.everybody(), today),
                reading.problemsAnd(now.problems()),
                reading.usable());
    }
}
