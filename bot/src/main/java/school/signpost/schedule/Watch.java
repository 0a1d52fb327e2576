package school.signpost.schedule;

import java.time.Instant;
import java.util.Optional;

/** Due work that follows no clock: it looks, each time, at what somebody else writes at a moment of their own. */
public interface Watch extends DueWork {

    void look();

    @Override
    default Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    default void runDue(Instant now) {
        look();
    }
}
