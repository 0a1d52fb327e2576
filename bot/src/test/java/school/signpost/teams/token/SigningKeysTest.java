package school.signpost.teams.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import school.signpost.support.FakeTeams;

/** Keys are asked for seldom, and nobody fails because they are still on the way. */
class SigningKeysTest {

    private static final RSAPublicKey KEY = publicKey();

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private volatile Map<String, SigningKey> published = Map.of("k1", new SigningKey(KEY, Set.of("msteams")));
    private volatile boolean down;

    private final SigningKeys keys = new SigningKeys(this::fetch, () -> now);

    @Test
    void allFirstRequestsWaitForOneLoad() throws Exception {
        var together = new CountDownLatch(1);
        var slow = new SigningKeys(
                () -> {
                    awaitQuietly(together);
                    return fetch();
                },
                () -> now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finds = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(
                            (Callable<Boolean>) () -> slow.find("k1").isPresent()))
                    .toList();
            together.countDown();
            for (var find : finds) {
                assertThat(find.get()).isTrue();
            }
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void anUnknownKeyLoadsAnewAtMostOnceAMinute() throws IOException {
        keys.find("k1");
        for (var i = 0; i < 20; i++) {
            assertThat(keys.find("nope")).isEmpty();
        }
        assertThat(fetches).hasValue(1);

        now = now.plusSeconds(61);
        published = Map.of("k2", new SigningKey(KEY, Set.of("msteams")));

        assertThat(keys.find("k2")).isPresent();
        assertThat(keys.find("k1")).isEmpty();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void oldKeysStayInForceWhileMicrosoftIsDown() throws IOException {
        keys.find("k1");
        down = true;
        now = now.plus(Duration.ofHours(25));

        assertThat(keys.find("k1")).isPresent();
        Awaitility.await().untilAtomic(fetches, org.hamcrest.Matchers.is(2));
        assertThat(keys.find("k1")).isPresent();
    }

    @Test
    void withoutAnyKeysItSaysSoAndTriesAgainSoon() throws IOException {
        down = true;
        assertThatThrownBy(() -> keys.find("k1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.find("k1")).isInstanceOf(IOException.class);
        assertThat(fetches).hasValue(1);

        down = false;
        now = now.plusSeconds(6);

        assertThat(keys.find("k1")).isPresent();
    }

    private Map<String, SigningKey> fetch() throws IOException {
        fetches.incrementAndGet();
        if (down) {
            throw new IOException("down");
        }
        return published;
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static RSAPublicKey publicKey() {
        try {
            return FakeTeams.newKey("k1").toRSAPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
