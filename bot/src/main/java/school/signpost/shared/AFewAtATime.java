package school.signpost.shared;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets pieces of work begin in the order in which they came, a few at a time, and those that press before all others. Work
 * that has waited for {@code patience} begins all the same, so that nothing waits for ever for pieces that hang.
 */
public final class AFewAtATime {

    private final Duration patience;
    private final Queue<CountDownLatch> pressing = new ArrayDeque<>();
    private final Queue<CountDownLatch> others = new ArrayDeque<>();
    private int free;

    public AFewAtATime(int places, Duration patience) {
        this.free = places;
        this.patience = patience;
    }

    public <T> T pressing(Supplier<T> work) {
        return with(pressing, work);
    }

    public <T> T inTurn(Supplier<T> work) {
        return with(others, work);
    }

    private <T> T with(Queue<CountDownLatch> line, Supplier<T> work) {
        boolean hasPlace = waited(line);
        try {
            return work.get();
        } finally {
            if (hasPlace) {
                leave();
            }
        }
    }

    private boolean waited(Queue<CountDownLatch> line) {
        var called = new CountDownLatch(1);
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            line.add(called);
        }
        return isCalled(called) || !leftLine(line, called);
    }

    private boolean isCalled(CountDownLatch called) {
        try {
            return called.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever is no longer in the line was called at the last moment, and has a place. */
    private synchronized boolean leftLine(Queue<CountDownLatch> line, CountDownLatch called) {
        return line.remove(called);
    }

    private synchronized void leave() {
        var next = pressing.isEmpty() ? others.poll() : pressing.poll();
        if (next == null) {
            free++;
        } else {
            next.countDown();
        }
    }
}
