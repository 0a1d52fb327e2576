package school.signpost.time;

import java.time.Duration;

/** Remembers how far a movable school clock stands ahead of the machine's. Whoever owns the database implements it. */
public interface ClockOffset {

    /** Zero when nothing was ever saved. */
    Duration load();

    /** Durable when it returns. */
    void save(Duration offset);
}
