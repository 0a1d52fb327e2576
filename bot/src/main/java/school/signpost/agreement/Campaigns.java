package school.signpost.agreement;

import java.util.function.UnaryOperator;
import school.signpost.shared.SchoolId;

/** Each school's campaign. */
public interface Campaigns {

    int MOST_RACES = 50;

    /** One that was never started when nothing is stored. */
    Campaign of(SchoolId school);

    /** Stores it if nobody else changed it since it was read; one at version 0 is new. */
    boolean save(Campaign changed);

    /** Load, decide, save; deciding may be done again on what another instance wrote meanwhile. */
    default Campaign change(SchoolId school, UnaryOperator<Campaign> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            var before = of(school);
            var after = decide.apply(before);
            if (after.equals(before) || save(after)) {
                return after;
            }
        }
        throw new IllegalStateException("the campaign of " + school + " changes faster than it can be read");
    }
}
