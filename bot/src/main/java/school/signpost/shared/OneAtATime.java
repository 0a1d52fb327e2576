package school.signpost.shared;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lets the work for one key go on one at a time in this process; work for different keys rarely waits for each other. */
public final class OneAtATime {

    private static final int QUEUES = 256;

    private final List<ReentrantLock> queues =
            IntStream.range(0, QUEUES).mapToObj(ignored -> new ReentrantLock()).toList();

    public <T> T with(Object key, Supplier<T> work) {
        var queue = queues.get(Math.floorMod(key.hashCode(), QUEUES));
        queue.lock();
        try {
            return work.get();
        } finally {
            queue.unlock();
        }
    }
}
