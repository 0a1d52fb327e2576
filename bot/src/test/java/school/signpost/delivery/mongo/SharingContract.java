package school.signpost.delivery.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import school.signpost.delivery.ConversationLeases;
import school.signpost.delivery.ConversationLeases.Answer;
import school.signpost.delivery.Heartbeat;
import school.signpost.support.StoreContract;

/** What instances tell each other through the store. */
interface SharingContract extends StoreContract {

    Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private ConversationLeases leases(MongoDatabase database) {
        return new MongoConversationLeases(database);
    }

    @Test
    default void heartbeatsAreSeenAndForgotten() {
        var beats = new MongoHeartbeats(database());
        beats.beat(new Heartbeat("a", 1, 1.0, NOW));
        beats.beat(new Heartbeat("a", 2, 0.5, NOW));
        beats.beat(new Heartbeat("b", 1, 0.0, NOW));

        assertThat(beats.all()).containsExactly(new Heartbeat("a", 2, 0.5, NOW), new Heartbeat("b", 1, 0.0, NOW));
        beats.forget("a");

        assertThat(beats.all()).extracting(Heartbeat::instance).containsExactly("b");
    }

    @Test
    default void onlyOneHoldsAConversation() {
        var leases = leases(database());

        assertThat(leases.take("s/p", "a", NOW, NOW.plusSeconds(30))).isEqualTo(new Answer.Held());
        assertThat(leases.take("s/p", "b", NOW, NOW.plusSeconds(30))).isInstanceOf(Answer.Busy.class);
        assertThat(leases.take("s/q", "b", NOW, NOW.plusSeconds(30))).isEqualTo(new Answer.Held());
        leases.giveBack("s/p", "a", Optional.of(NOW));

        assertThat(leases.take("s/p", "b", NOW, NOW.plusSeconds(30))).isEqualTo(new Answer.Held());
    }

    @Test
    default void aDeadOnesLeaseRunsOut() {
        var leases = leases(database());
        leases.take("s/p", "a", NOW, NOW.plusSeconds(30));

        assertThat(leases.take("s/p", "b", NOW.plusSeconds(30), NOW.plusSeconds(60)))
                .isEqualTo(new Answer.Held());
        leases.giveBack("s/p", "a", Optional.of(NOW));

        assertThat(leases.take("s/p", "a", NOW.plusSeconds(31), NOW.plusSeconds(61)))
                .as("what it gives back late is no longer its own")
                .isInstanceOf(Answer.Busy.class);
    }

    @Test
    default void theWindowsHoldWhoeverSent() {
        var leases = leases(database());
        for (int n = 0; n < 5; n++) {
            var who = n % 2 == 0 ? "a" : "b";
            assertThat(leases.take("s/p", who, NOW, NOW.plusSeconds(30))).isEqualTo(new Answer.Held());
            leases.giveBack("s/p", who, Optional.of(NOW));
        }

        var sixth = leases.take("s/p", "a", NOW.plusMillis(400), NOW.plusSeconds(30));

        assertThat(((Answer.Busy) sixth).stayAway()).hasMillis(600);
        assertThat(leases.take("s/p", "a", NOW.plusMillis(1_000), NOW.plusSeconds(30)))
                .isEqualTo(new Answer.Held());
    }

    @Test
    default void ofManyAtOnceOneHoldsIt() throws Exception {
        var leases = leases(database());
        var held = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 20; n++) {
                var who = "i" + n;
                threads.execute(() -> {
                    if (leases.take("s/p", who, NOW, NOW.plusSeconds(30)) instanceof Answer.Held) {
                        held.incrementAndGet();
                    }
                });
            }
        }

        assertThat(held).hasValue(1);
    }
}
