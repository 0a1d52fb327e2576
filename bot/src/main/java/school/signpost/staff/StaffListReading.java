package school.signpost.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of reading a staff list. {@code unreadable} are addresses whose row was left out, so that a typing error in a
 * date does not make anybody a leaver. A list that is not {@code usable} as a whole changes nothing.
 */
public record StaffListReading(
        List<StaffRow> rows, Set<String> unreadable, List<StaffProblem> problems, boolean usable) {

    /** There is no list, and another source speaks for it. */
    static final StaffListReading SILENT = new StaffListReading(List.of(), Set.of(), List.of(), true);

    public StaffListReading {
        rows = List.copyOf(rows);
        unreadable = Set.copyOf(unreadable);
        problems = List.copyOf(problems);
    }

    /** With those that only show when the rows meet the people who are known already. */
    List<StaffProblem> problemsAnd(List<StaffProblem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        return List.copyOf(all);
    }
}
