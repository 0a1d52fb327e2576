package school.signpost.schedule;

import java.time.Instant;

/** Moves the school clock forward from due time to due time, doing what falls due and letting every notice leave at each. */
public interface TimeTravel {

    /** Goes to {@code to}; returns how many due times were passed on the way. Only where the clock can be moved. */
    int advanceTo(Instant to);
}
