package school.signpost.tryit.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.tryit.TryItOnly;

/** Tells every open page what happened, in order, and remembers enough to catch up a page that was cut off for a while. */
@TryItOnly
@Component
public class LiveFeed {

    private static final int REMEMBERED = 500;
    private static final int MOST_WAITING = 2_000;

    /** Ids of an earlier start must not look like ours. */
    private final String start = UUID.randomUUID().toString().substring(0, 8);

    private final Deque<LiveEvent> remembered = new ArrayDeque<>();
    private final Set<BlockingQueue<LiveEvent>> pages = new HashSet<>();
    private long count;

    public synchronized void tell(LiveEvent.Kind kind, Object body) {
        var event = new LiveEvent(start + "-" + ++count, kind, body);
        remembered.addLast(event);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        pages.removeIf(page -> !page.offer(event));
    }

    /** Opens a page's queue, filled with what it missed since {@code lastSeen}, or with a reset if that is not known. */
    public synchronized BlockingQueue<LiveEvent> open(@Nullable String lastSeen) {
        BlockingQueue<LiveEvent> page = new LinkedBlockingQueue<>(MOST_WAITING);
        page.addAll(lastSeen == null || lastSeen.isBlank() ? List.of() : since(lastSeen));
        pages.add(page);
        return page;
    }

    public synchronized void close(BlockingQueue<LiveEvent> page) {
        pages.remove(page);
    }

    /** Whether events still reach this queue; a page that stopped reading is dropped and has to come back. */
    public synchronized boolean isOpen(BlockingQueue<LiveEvent> page) {
        return pages.contains(page);
    }

    /** Where the feed stands: a page that loads everything now misses nothing after this. */
    public synchronized String position() {
        return start + "-" + count;
    }

    private List<LiveEvent> since(String lastSeen) {
        if (lastSeen.equals(position())) {
            return List.of();
        }
        boolean fromTheBeginning = lastSeen.equals(start + "-0") && count <= REMEMBERED;
        boolean found = fromTheBeginning;
        List<LiveEvent> missed = new ArrayList<>();
        for (LiveEvent event : remembered) {
            if (found) {
                missed.add(event);
            } else if (event.id().equals(lastSeen)) {
                found = true;
            }
        }
        return found ? missed : List.of(new LiveEvent(position(), LiveEvent.Kind.RESET, ""));
    }
}
