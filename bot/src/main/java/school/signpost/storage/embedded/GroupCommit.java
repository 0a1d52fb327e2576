package school.signpost.storage.embedded;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no answer out before everything it may show is on disk. Commands run one at a time; the answers of those that ran
 * while the disk was busy wait together for the next commit and sync, and so do reads of what was written meanwhile
 * ({@link Unsettled}). The first failure to commit or
 * sync closes the store for good: from then on every command is refused, so nobody sees what the disk does not hold.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int PLACES = 8;
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(30);

    private final Disk disk;
    private final Room room;
    private final Duration tidyEvery;
    private final CommandRunner runner;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Unsettled unsettled = new Unsettled();
    private final Thread committer;

    private long executed;
    private long durable;
    private boolean closing;
    private long lastTidied = System.nanoTime();
    private volatile @Nullable Throwable failure;

    private record Waiting(long since, Call call, ByteBuf answer) {}

    GroupCommit(Disk disk, Room room, CommandRunner runner, Duration tidyEvery) {
        this.disk = disk;
        this.room = room;
        this.tidyEvery = tidyEvery;
        this.runner = runner;
        this.committer = new Thread(this::commitUntilClosed, "store-commit");
        committer.setDaemon(true);
        committer.start();
    }

    boolean isOpen() {
        return failure == null && !closing;
    }

    boolean hasFailed() {
        return failure != null;
    }

    void accept(Call call) {
        ByteBuf answer;
        lock.lock();
        try {
            answer = isOpen() ? run(call) : Replies.encode(Replies.closed());
            long needed = neededBy(call);
            if (failure == null && needed > durable) {
                waiting.add(new Waiting(needed, call, answer));
                work.signal();
                return;
            }
        } finally {
            lock.unlock();
        }
        call.answer(answer);
    }

    private long neededBy(Call call) {
        return Commands.writes(call.command(), call.query()) ? executed : unsettled.neededBy(call, executed);
    }

    // A failure of the file may surface while a command reads or writes its tables, not only at a commit.
    private ByteBuf run(Call call) {
        try {
            if (!Commands.writes(call.command(), call.query())) {
                return runner.run(call);
            }
            if (!room.enough()) {
                return Replies.encode(Replies.full());
            }
            unsettled.wrote(call, ++executed);
            return runner.run(call);
        } catch (RuntimeException | Error broken) {
            fail(broken);
            return Replies.encode(Replies.closed());
        }
    }

    private void commitUntilClosed() {
        try {
            while (awaitWork()) {
                commitAndAnswer();
            }
        } catch (InterruptedException interrupted) {
            fail(interrupted);
        } catch (RuntimeException | Error broken) {
            fail(broken);
        }
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (executed == durable && !closing && failure == null) {
                work.await();
            }
            return failure == null && executed > durable;
        } finally {
            lock.unlock();
        }
    }

    private void commitAndAnswer() {
        long upTo;
        lock.lock();
        try {
            upTo = executed;
            disk.commit();
            tidyWhenDue();
        } finally {
            lock.unlock();
        }
        disk.sync();
        answersUpTo(upTo).forEach(ready -> ready.call().answer(ready.answer()));
    }

    private void tidyWhenDue() {
        if (System.nanoTime() - lastTidied >= tidyEvery.toNanos()) {
            disk.tidy();
            lastTidied = System.nanoTime();
        }
    }

    private List<Waiting> answersUpTo(long synced) {
        List<Waiting> ready = new ArrayList<>();
        lock.lock();
        try {
            durable = synced;
            unsettled.settled(synced);
            while (!waiting.isEmpty() && waiting.element().since() <= synced) {
                ready.add(waiting.remove());
            }
        } finally {
            lock.unlock();
        }
        return ready;
    }

    private void fail(Throwable cause) {
        List<Waiting> undecided;
        lock.lock();
        try {
            if (failure != null) {
                return;
            }
            failure = cause;
            undecided = List.copyOf(waiting);
            waiting.clear();
            work.signalAll();
        } finally {
            lock.unlock();
        }
        LOG.atError()
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .addKeyValue("code", cause instanceof MVStoreException broken ? broken.getErrorCode() : 0)
                .addKeyValue(
                        "under",
                        cause.getCause() == null
                                ? ""
                                : cause.getCause().getClass().getSimpleName())
                .addKeyValue("at", placeOf(cause))
                .addKeyValue("undecided", undecided.size())
                .log("store.closed-after-failure");
        ByteBuf closed = Replies.encode(Replies.closed());
        undecided.forEach(one -> one.call().answer(closed));
    }

    /** Where in the file's own code it broke; never a message, which could quote a document. */
    private static String placeOf(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(PLACES)
                .map(place -> place.getMethodName() + ":" + place.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    /** Refuses new commands, then waits for what was already running to reach the disk. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
        awaitCommitter();
    }

    private void awaitCommitter() {
        try {
            committer.join(PATIENCE_AT_CLOSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
