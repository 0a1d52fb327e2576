package school.signpost.staff;

import java.util.Set;

/**
 * A pupil as the school's list has them: so that nobody takes them for staff, and for the agreements that they or their
 * parents sign on paper. {@code id} stays the same for as long as they are here; {@code accounts} are what they sign in with.
 */
public record Pupil(String id, Set<String> accounts, String name, String year, String schoolClass) {

    public Pupil {
        accounts = Set.copyOf(accounts);
    }

    /** Nothing of a child: this may reach a log. */
    @Override
    public String toString() {
        return "Pupil";
    }
}
