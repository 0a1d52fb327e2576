package school.signpost.staff;

import java.util.List;
import java.util.Set;

/**
 * What came of reading a staff list. {@code unreadable} are addresses whose row was left out, so that a typing error in a
 * date does not make anybody a leaver. A list that is not {@code usable} as a whole changes nothing.
 */
public record StaffListReading(
        List<StaffRow> rows, Set<String> unreadable, List<StaffProblem> problems, boolean usable) {

    public StaffListReading {
        rows = List.copyOf(rows);
        unreadable = Set.copyOf(unreadable);
        problems = List.copyOf(problems);
    }
}
