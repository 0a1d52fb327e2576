package school.signpost.suspension;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import school.signpost.shared.SchoolId;

/** Every suspension there ever was. Reads ask nobody's leave: only use cases that have asked may call them. */
public interface Suspensions {

    int MOST_RACES = 50;

    /** All of a school's, in no order: there are few. */
    List<Suspension> of(SchoolId school);

    default Optional<Suspension> find(SchoolId school, String id) {
        return of(school).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Decides on what is stored, again if somebody else was quicker; the same again writes nothing. */
    default Suspension change(Suspension read, UnaryOperator<Suspension> decide) {
        var before = read;
        for (int race = 0; race < MOST_RACES; race++) {
            var after = decide.apply(before);
            if (after.equals(before)) {
                return before;
            }
            if (save(after)) {
                return after.atVersion(after.version() + 1);
            }
            before = find(read.school(), read.id()).orElseThrow();
        }
        throw new IllegalStateException("a suspension changes faster than it can be read");
    }

    /** Stores it if nobody else changed it since it was read; one at version 0 is new. */
    boolean save(Suspension changed);
}
