package school.signpost.teams.outgoing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's limit as places. A place is held from before a request is written until one second after it was answered,
 * so that Teams, wherever in between it counts the request, never counts more in any second than there are places; one that
 * is answered very late is held again for that second. Bulk sends are spread over the second besides: a place then falls
 * free every few milliseconds, and whoever goes first waits no longer than that. Not safe for threads: its owner locks.
 */
final class TenantPlaces {

    /** A second, and the thousandth that reading a clock in whole ones may be short of it. */
    private static final long WINDOW = 1_001;

    private static final long SECOND = 1_000;
    /** A request that is not answered by then has been counted long since. */
    private static final long UNANSWERED = 2_000;
    /** How soon to look again for a place whose answer is still out. */
    private static final long SOON = 5;
    /** So many bulk sends may catch up at once with what a slow machine held back. */
    private static final int CATCH_UP = 3;

    /** One in so many places may be taken ahead of time. */
    private static final int AHEAD_OF_TIME = 10;

    private final Deque<Place> held = new ArrayDeque<>();
    private double nextBulk;

    /** One request's place: taken, then written to Teams, then answered. */
    static final class Place {
        private static final long NOT_YET = Long.MAX_VALUE;

        private final Precedence precedence;
        private final String conversation;
        private final long taken;
        private long written = NOT_YET;
        private long answered = NOT_YET;

        Place(Precedence precedence, String conversation, long taken) {
            this.precedence = precedence;
            this.conversation = conversation;
            this.taken = taken;
        }

        Precedence precedence() {
            return precedence;
        }

        String conversation() {
            return conversation;
        }

        /** What is known of when Teams counts it: the latest of its moments. */
        long latest() {
            return answered != NOT_YET ? answered : written != NOT_YET ? written : taken;
        }

        private boolean isWritten() {
            return written != NOT_YET || answered != NOT_YET;
        }

        private boolean isOut() {
            return answered == NOT_YET;
        }

        private long ends() {
            return answered != NOT_YET ? answered + WINDOW : written != NOT_YET ? written + UNANSWERED : NOT_YET;
        }
    }

    /**
     * Milliseconds until there may be a place for this one behind {@code ahead} others, 0 for now. A few may be taken
     * ahead of time: what they are for is made ready while the places before them end.
     */
    long untilTaken(Precedence precedence, int share, int ahead, long now) {
        forget(now);
        int limit = limit(precedence, share);
        if (held.size() + ahead >= limit + share / AHEAD_OF_TIME) {
            return limit == 0 ? SECOND : untilOneEnds(now);
        }
        return precedence == Precedence.BULK ? untilPaced(share, now) : 0;
    }

    /** Milliseconds until a request whose place is taken may be written, 0 for now. */
    long untilWritten(Precedence precedence, int share, int ahead, long now) {
        forget(now);
        long written = held.stream().filter(Place::isWritten).count();
        return written + ahead < Math.max(1, limit(precedence, share)) ? 0 : untilOneEnds(now);
    }

    /** An instance without a part may still answer and alert. */
    private static int limit(Precedence precedence, int share) {
        return Math.max(share, precedence.compareTo(Precedence.URGENT) <= 0 ? 1 : 0);
    }

    private long untilOneEnds(long now) {
        var first = earliest();
        return first == null || first.isOut() ? SOON : Math.max(1, first.ends() - now);
    }

    private @Nullable Place earliest() {
        Place first = null;
        for (var place : held) {
            first = first == null || place.ends() < first.ends() ? place : first;
        }
        return first;
    }

    private long untilPaced(int share, long now) {
        double pause = (double) SECOND / share;
        return (long) Math.ceil(Math.max(0, nextBulk - CATCH_UP * pause - now));
    }

    Place take(Precedence precedence, String conversation, int share, long now) {
        var place = new Place(precedence, conversation, now);
        held.add(place);
        if (precedence == Precedence.BULK) {
            nextBulk = Math.max(nextBulk, (double) now) + (double) SECOND / Math.max(1, share);
        }
        return place;
    }

    /** What it was taken for goes to Teams now, which may be a while after. */
    void written(Place place, long now) {
        place.written = now;
    }

    void answered(Place place, long now) {
        place.answered = now;
        if (!held.contains(place)) {
            held.add(place);
        }
    }

    /** It was never used. */
    void giveBack(Place place) {
        held.remove(place);
    }

    private void forget(long now) {
        // A place from the future: the machine's clock was put back, and what was noted says nothing any more.
        held.removeIf(place -> place.ends() <= now || place.latest() > now);
        nextBulk = Math.min(nextBulk, now + (double) SECOND);
    }
}
