package school.signpost.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;

/**
 * Work that may take minutes, so that it has a thread of its own and nothing else that is due waits for it. One piece at a
 * time; a piece that waits already does not wait twice. What it is at when the process stops is done again by the next
 * start, and what fails is logged and tried again by whoever asks for it next.
 */
@Order(DueWorkRunner.BEFORE_WHAT_IT_OWES + 1)
public abstract class SideWork<K> implements Drainable, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SideWork.class);

    private final String name;
    private final Set<K> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable ExecutorService> thread = new AtomicReference<>();

    /** {@code name} is its thread's, and a code for the log. */
    protected SideWork(String name) {
        this.name = name;
    }

    protected abstract void work(K piece);

    /** Nothing while this is not running. */
    protected final void soon(K piece) {
        var running = thread.get();
        if (running == null || !waiting.add(piece)) {
            return;
        }
        try {
            running.execute(() -> workSafely(piece));
        } catch (RejectedExecutionException stopping) {
            waiting.remove(piece);
        }
    }

    private void workSafely(K piece) {
        try {
            work(piece);
        } catch (RuntimeException surprise) {
            if (isRunning()) { // stopping: whatever it needs may be gone
                LOG.atError()
                        .setMessage("work on the side failed and is tried again")
                        .addKeyValue("work", name)
                        .addKeyValue("piece", piece)
                        .addKeyValue("problem", surprise.getClass().getName())
                        .log();
            }
        } finally {
            waiting.remove(piece);
        }
    }

    @Override
    public final void drain(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public final void start() {
        thread.set(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory()));
    }

    @Override
    public final void stop() {
        var running = thread.getAndSet(null);
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread.get() != null;
    }
}
