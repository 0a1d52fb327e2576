package school.signpost.teams.token;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Bot Framework's keys, kept. Requests that come while the keys load wait for the one load that runs; nothing else
 * ever waits. An unknown key id loads them anew at most once a minute, so that strangers can't make us ask Microsoft.
 */
final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration BETWEEN_LOADS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FIRST_LOADS = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final long PATIENCE_SECONDS = 12;

    private final KeySets source;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Load> newest = new AtomicReference<>();
    private volatile Map<String, SigningKey> keys = Map.of();

    SigningKeys(KeySets source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The key of that id. Throws {@link IOException} only if no key set could ever be had. */
    Optional<SigningKey> find(String kid) throws IOException {
        var known = keys.get(kid);
        if (known == null) {
            await(load());
            known = keys.get(kid);
        } else if (isStale()) {
            load();
        }
        if (known == null && keys.isEmpty()) {
            throw new IOException("no key set");
        }
        return Optional.ofNullable(known);
    }

    private boolean isStale() {
        var last = newest.get();
        return last == null || !clock.instant().isBefore(last.begun().plus(FRESH));
    }

    /** The load that runs, or the newest one if it is too early for another, or a new one begun here. */
    private Load load() {
        var now = clock.instant();
        var last = newest.get();
        if (last != null && (!last.done().isDone() || now.isBefore(last.begun().plus(pause())))) {
            return last;
        }
        // A load that never ends counts as ended, or no other could ever begin.
        var mine = new Load(
                now, new CompletableFuture<Boolean>().completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS));
        if (!newest.compareAndSet(last, mine)) {
            return load();
        }
        Thread.ofVirtual().name("bot-framework-keys").start(() -> run(mine));
        return mine;
    }

    private Duration pause() {
        return keys.isEmpty() ? BETWEEN_FIRST_LOADS : BETWEEN_LOADS;
    }

    private void run(Load load) {
        try {
            var fetched = source.fetch();
            if (!fetched.isEmpty()) {
                keys = Map.copyOf(fetched);
            }
            LOG.atInfo().addKeyValue("keys", fetched.size()).log("bot framework keys loaded");
        } catch (IOException | RuntimeException e) {
            // The old keys stay in force: an outage at Microsoft must not silence a school.
            LOG.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("bot framework keys not loaded");
        } finally {
            load.done().complete(true);
        }
    }

    private static void await(Load load) throws IOException {
        try {
            load.done().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("no key set in time", e);
        }
    }

    private record Load(Instant begun, CompletableFuture<Boolean> done) {}
}
