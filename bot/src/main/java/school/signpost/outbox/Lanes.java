package school.signpost.outbox;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be sent. The urgent lane goes first, and some room is kept free for it; within a lane the conversations
 * take turns, one notice of each under way at a time, so that a hundred notices to one person hold up nobody else.
 */
final class Lanes {

    /** How many may be under way in a lane and the ones after it; what is left is there for the lanes before. */
    private static final Map<Lane, Integer> ROOM = Map.of(Lane.URGENT, 64, Lane.NORMAL, 40, Lane.BULK, 16);

    private final Map<Lane, Queue> queues = new EnumMap<>(Lane.class);
    private final Set<NoticeId> inHand = new HashSet<>();

    Lanes() {
        for (var lane : Lane.values()) {
            queues.put(lane, new Queue());
        }
    }

    /** Whether it is new here; a notice that waits or is under way is not taken twice. */
    synchronized boolean add(Claimed notice) {
        return inHand.add(notice.id()) && queueOf(notice).add(notice);
    }

    /** The next to be sent, if there is room for it. */
    synchronized Optional<Claimed> next() {
        for (var lane : Lane.values()) {
            if (underWayFrom(lane) < ROOM.getOrDefault(lane, 1)) {
                var next = queue(lane).next();
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    /** It may be owed again from now on, while its conversation stays taken until {@link #done}. */
    synchronized void letGo(NoticeId id) {
        inHand.remove(id);
    }

    synchronized void done(Claimed notice) {
        queueOf(notice).done(notice.conversation());
    }

    /** How many wait or are under way. */
    synchronized int size() {
        return queues.values().stream().mapToInt(Queue::size).sum();
    }

    private int underWayFrom(Lane lane) {
        int sum = 0;
        for (var each : Lane.values()) {
            if (each.compareTo(lane) >= 0) {
                sum += queue(each).busy.size();
            }
        }
        return sum;
    }

    private Queue queueOf(Claimed notice) {
        return queue(notice.leaving().lane());
    }

    private Queue queue(Lane lane) {
        return queues.computeIfAbsent(lane, ignored -> new Queue());
    }

    /** One lane: its conversations in turn. */
    private static final class Queue {

        private final Map<String, ArrayDeque<Claimed>> waiting = new HashMap<>();
        private final ArrayDeque<String> ready = new ArrayDeque<>();
        private final Set<String> busy = new HashSet<>();
        private int size;

        boolean add(Claimed notice) {
            var conversation = notice.conversation();
            var line = waiting.computeIfAbsent(conversation, ignored -> new ArrayDeque<>());
            if (line.isEmpty() && !busy.contains(conversation)) {
                ready.add(conversation);
            }
            size++;
            return line.add(notice);
        }

        Optional<Claimed> next() {
            var conversation = ready.poll();
            if (conversation == null) {
                return Optional.empty();
            }
            var line = waiting.getOrDefault(conversation, new ArrayDeque<>());
            var notice = line.remove();
            if (line.isEmpty()) {
                waiting.remove(conversation);
            }
            busy.add(conversation);
            return Optional.of(notice);
        }

        void done(String conversation) {
            busy.remove(conversation);
            size--;
            if (waiting.containsKey(conversation)) {
                ready.add(conversation);
            }
        }

        int size() {
            return size;
        }
    }
}
