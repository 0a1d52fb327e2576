package school.signpost.teams.outgoing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import school.signpost.teams.outgoing.TenantPlaces.Place;

/**
 * Teams' limits, kept before Teams has to say so: one for the tenant, four for each conversation. When places are short,
 * replies go before urgent notices, those before normal ones, and bulk takes what is left; nobody is refused a place that
 * would otherwise stay empty.
 */
final class SendLimit {

    /** From here on the setting means "no limit": no tenant has such a one, a benchmark does. */
    private static final int LIFTED = 10_000;

    private final IntSupplier share;
    private final InstantSource clock;
    private final TenantPlaces tenant = new TenantPlaces();
    private final ChatWindows conversations = new ChatWindows();
    private final Map<Precedence, Integer> waiting = new EnumMap<>(Precedence.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyLeft = lock.newCondition();

    /** Whether this setting of sends per second means that there is no limit. */
    static boolean meansNone(int sendsPerSecond) {
        return sendsPerSecond == 0 || sendsPerSecond >= LIFTED;
    }

    /** {@code share} is this instance's part of the tenant's limit; it may change at any time, and may be none. */
    SendLimit(IntSupplier share, InstantSource clock) {
        this.share = share;
        this.clock = clock;
    }

    /** Without any limit. */
    static SendLimit lifted(InstantSource clock) {
        return new SendLimit(() -> LIFTED, clock);
    }

    private static boolean isLifted(int share) {
        return share >= LIFTED;
    }

    /** Takes a place if there is one now, and answers 0; else the milliseconds until there may be one. */
    long take(Precedence precedence, String conversation) {
        lock.lock();
        try {
            long held = heldMillis(precedence, conversation);
            long wait = held > 0 ? held : Math.max(tenantMillis(precedence), writeMillis(precedence));
            if (wait == 0) {
                answered(placeFor(precedence, conversation));
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a place; throws {@link Limited} when there will be none in time. */
    Place await(Precedence precedence, String conversation, Duration patience) throws Limited, InterruptedException {
        return when(
                precedence,
                patience,
                () -> heldMillis(precedence, conversation),
                () -> tenantMillis(precedence),
                () -> placeFor(precedence, conversation));
    }

    /** Waits until what the place was taken for may go to Teams, which it does on return; else gives the place back. */
    void write(Place place, Duration patience) throws Limited, InterruptedException {
        var precedence = place.precedence();
        boolean mayGo = false;
        try {
            var unused = when(precedence, patience, () -> 0, () -> writeMillis(precedence), () -> {
                later(place, () -> tenant.written(place, clock.millis()));
                return place;
            });
            mayGo = true;
        } finally {
            if (!mayGo) {
                giveBack(place);
            }
        }
    }

    private Place when(
            Precedence precedence, Duration patience, LongSupplier chat, LongSupplier tenants, Supplier<Place> then)
            throws Limited, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean queued = false;
        lock.lock();
        try {
            while (true) {
                long held = chat.getAsLong();
                long wait = held > 0 ? held : tenants.getAsLong();
                // Whoever waits for a window of their conversation keeps nobody else from a place of the tenant's.
                queued = queue(precedence, queued, held == 0 && wait > 0);
                if (wait == 0) {
                    return then.get();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || held > left) {
                    throw new Limited(Duration.ofMillis(wait));
                }
                var unused = somebodyLeft.await(Math.min(wait, left), TimeUnit.MILLISECONDS);
            }
        } finally {
            queue(precedence, queued, false);
            somebodyLeft.signalAll();
            lock.unlock();
        }
    }

    private boolean queue(Precedence precedence, boolean before, boolean now) {
        waiting.merge(precedence, (now ? 1 : 0) - (before ? 1 : 0), Integer::sum);
        return now;
    }

    private long heldMillis(Precedence precedence, String conversation) {
        return isLifted(share.getAsInt())
                ? 0
                : Math.max(0, conversations.waitMillis(precedence, conversation, clock.millis()));
    }

    private long tenantMillis(Precedence precedence) {
        int now = share.getAsInt();
        return isLifted(now) ? 0 : tenant.untilTaken(precedence, now, aheadOf(precedence), clock.millis());
    }

    private long writeMillis(Precedence precedence) {
        int now = share.getAsInt();
        return isLifted(now) ? 0 : tenant.untilWritten(precedence, now, aheadOf(precedence), clock.millis());
    }

    private int aheadOf(Precedence precedence) {
        return EnumSet.allOf(Precedence.class).stream()
                .takeWhile(each -> each != precedence)
                .mapToInt(each -> waiting.getOrDefault(each, 0))
                .sum();
    }

    private Place placeFor(Precedence precedence, String conversation) {
        long now = clock.millis();
        int part = share.getAsInt();
        if (isLifted(part)) {
            return new Place(precedence, conversation, now);
        }
        conversations.sent(conversation, now);
        return tenant.take(precedence, conversation, part, now);
    }

    void answered(Place place) {
        later(place, () -> tenant.answered(place, clock.millis()));
    }

    /** Teams counts a request when it likes between writing and answer, so its chat's windows have it at the latest. */
    private void later(Place place, Runnable step) {
        withLock(() -> {
            if (!isLifted(share.getAsInt())) {
                long before = place.latest();
                step.run();
                conversations.moved(place.conversation(), before, place.latest());
                somebodyLeft.signalAll();
            }
        });
    }

    /** It was never used. */
    void giveBack(Place place) {
        withLock(() -> {
            conversations.unsent(place.conversation(), place.latest());
            tenant.giveBack(place);
            somebodyLeft.signalAll();
        });
    }

    /** Teams said no for now: this conversation waits, and all of them once several are refused together. */
    void pause(String conversation, Duration time) {
        withLock(() -> conversations.pause(conversation, time.toMillis(), clock.millis()));
    }

    private void withLock(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
