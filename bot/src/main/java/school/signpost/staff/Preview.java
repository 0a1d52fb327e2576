package school.signpost.staff;

import java.util.List;

/** What a list would change, and what is wrong with it; {@code usable} when it would be taken in at all. */
public record Preview(StaffChanges changes, List<StaffProblem> problems, boolean usable) {

    public Preview {
        problems = List.copyOf(problems);
    }
}
