package school.signpost.directory.graph;

import java.time.Duration;

/** Waits; in tests nobody really does. */
interface Pause {

    void of(Duration time) throws InterruptedException;
}
