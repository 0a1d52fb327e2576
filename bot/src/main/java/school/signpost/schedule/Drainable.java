package school.signpost.schedule;

import java.time.Duration;

/** Something that may still be busy with what fell due. What may give work to another one comes before it in order. */
public interface Drainable {

    /** Waits until nothing is left to do now, or {@code atMost} has passed. */
    void drain(Duration atMost);
}
