package school.signpost.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the lists of a school stand: who is on them, what is wrong with them, and what waits for an administrator's yes. */
public record ListStanding(
        int people, List<StaffProblem> problems, @Nullable HeldList held) {

    public ListStanding {
        problems = List.copyOf(problems);
    }
}
