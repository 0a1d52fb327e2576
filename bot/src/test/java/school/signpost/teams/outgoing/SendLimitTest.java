package school.signpost.teams.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.signpost.teams.outgoing.SendLimit.Kind;

/** Teams' limits hold in every window, wherever it begins. */
class SendLimitTest {

    private long now = Instant.parse("2026-11-22T09:00:00Z").toEpochMilli();
    private final InstantSource clock = () -> Instant.ofEpochMilli(now);

    @Test
    void noWindowOfAConversationIsEverOverfull() {
        var limit = new SendLimit(1_000, clock);
        var seed = Long.getLong("signpost.seed", new Random().nextLong());
        var random = new Random(seed);
        var sent = new ArrayList<Long>();

        for (var i = 0; i < 20_000; i++) {
            if (limit.take(Kind.REPLY, "a:1") == 0) {
                sent.add(now);
            }
            now += random.nextInt(20) == 0 ? random.nextInt(5_000) : random.nextInt(60);
        }

        assertThat(mostIn(sent, 1_000)).as("seed %s", seed).isEqualTo(7);
        assertThat(mostIn(sent, 2_000)).as("seed %s", seed).isEqualTo(8);
        assertThat(mostIn(sent, 30_000)).as("seed %s", seed).isLessThanOrEqualTo(60);
        assertThat(mostIn(sent, 3_600_000)).as("seed %s", seed).isLessThanOrEqualTo(1_800);
    }

    @Test
    void aBusyHourEndsAtEighteenHundred() {
        var limit = new SendLimit(1_000, clock);
        var sent = 0;

        for (var second = 0; second < 3_599; second++) {
            sent += limit.take(Kind.REPLY, "a:1") == 0 ? 1 : 0;
            now += 1_000;
        }

        assertThat(sent).isEqualTo(1_800);
    }

    @Test
    void theWaitIsAsLongAsNeededAndNoLonger() {
        var limit = new SendLimit(1_000, clock);
        for (var i = 0; i < 7; i++) {
            assertThat(limit.take(Kind.REPLY, "a:1")).isZero();
        }

        var wait = limit.take(Kind.REPLY, "a:1");
        now += wait - 1;
        assertThat(limit.take(Kind.REPLY, "a:1")).isEqualTo(1);
        now += 1;

        assertThat(wait).isEqualTo(1_000);
        assertThat(limit.take(Kind.REPLY, "a:1")).isZero();
    }

    @Test
    void repliesHaveAReserveThatProactiveSendsLeave() {
        var limit = new SendLimit(30, clock);
        var proactive = takenBy(limit, Kind.PROACTIVE, 100);
        var replies = takenBy(limit, Kind.REPLY, 100);

        assertThat(proactive).isEqualTo(24);
        assertThat(replies).isEqualTo(6);
    }

    @Test
    void aClockPutBackDoesNotSilenceTheBot() {
        var limit = new SendLimit(30, clock);
        takenBy(limit, Kind.REPLY, 30);

        now -= 3_600_000;

        assertThat(limit.take(Kind.REPLY, "a:0")).isZero();
    }

    @Test
    void noneAndVeryManyMeanNoLimit() {
        assertThat(takenBy(new SendLimit(0, clock), Kind.PROACTIVE, 500)).isEqualTo(500);
        assertThat(takenBy(new SendLimit(100_000, clock), Kind.PROACTIVE, 500)).isEqualTo(500);
    }

    private static long mostIn(List<Long> sent, long millis) {
        var most = 0L;
        for (int newest = 0, oldest = 0; newest < sent.size(); newest++) {
            while (sent.get(newest) - sent.get(oldest) >= millis) {
                oldest++;
            }
            most = Math.max(most, newest - oldest + 1);
        }
        return most;
    }

    private static int takenBy(SendLimit limit, Kind kind, int tries) {
        var taken = 0;
        for (var i = 0; i < tries; i++) {
            taken += limit.take(kind, "a:" + i) == 0 ? 1 : 0;
        }
        return taken;
    }
}
