package school.signpost.teams.outgoing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's limit as places. A place is held from before a request is written until one second after it was answered,
 * so that Teams, wherever in between it counts the request, never counts more in any second than there are places. Bulk
 * sends are spread over the second besides: a place then falls free every few milliseconds, and whoever goes first waits
 * no longer than that. Not safe for threads: its owner locks.
 */
final class TenantPlaces {

    private static final long WINDOW = 1_000;
    /** A request that is not answered by then has been counted long since. */
    private static final long UNANSWERED = 2_000;
    /** How soon to look again for a place whose answer is still out. */
    private static final long SOON = 5;
    /** So many bulk sends may catch up at once with what a slow machine held back. */
    private static final int CATCH_UP = 3;

    private final Deque<Place> held = new ArrayDeque<>();
    private double nextBulk;

    /** One request's place. */
    static final class Place {
        private final long taken;
        private long answered = Long.MAX_VALUE;

        Place(long taken) {
            this.taken = taken;
        }

        private long ends() {
            return Math.min(answered, taken + UNANSWERED - WINDOW) + WINDOW;
        }
    }

    /** Milliseconds until there may be a place for this one behind {@code ahead} others, 0 for now. */
    long waitMillis(Precedence precedence, int share, int ahead, long now) {
        forget(now);
        int limit = Math.max(share, precedence.compareTo(Precedence.URGENT) <= 0 ? 1 : 0);
        if (held.size() + ahead >= limit) {
            return limit == 0 ? WINDOW : untilOneEnds(now);
        }
        return precedence == Precedence.BULK ? untilPaced(share, now) : 0;
    }

    private long untilOneEnds(long now) {
        var first = earliest();
        return first == null ? SOON : Math.max(1, first.answered == Long.MAX_VALUE ? SOON : first.ends() - now);
    }

    private @Nullable Place earliest() {
        Place first = null;
        for (var place : held) {
            first = first == null || place.ends() < first.ends() ? place : first;
        }
        return first;
    }

    private long untilPaced(int share, long now) {
        double pause = (double) WINDOW / share;
        return (long) Math.ceil(Math.max(0, nextBulk - CATCH_UP * pause - now));
    }

    Place take(Precedence precedence, int share, long now) {
        var place = new Place(now);
        held.add(place);
        if (precedence == Precedence.BULK) {
            nextBulk = Math.max(nextBulk, (double) now) + (double) WINDOW / Math.max(1, share);
        }
        return place;
    }

    void answered(Place place, long now) {
        place.answered = Math.min(place.answered, now);
    }

    /** It was never used. */
    void giveBack(Place place) {
        held.remove(place);
    }

    private void forget(long now) {
        // A place from the future: the machine's clock was put back, and what was noted says nothing any more.
        held.removeIf(place -> place.ends() <= now || place.taken > now);
        nextBulk = Math.min(nextBulk, now + (double) WINDOW);
    }
}
