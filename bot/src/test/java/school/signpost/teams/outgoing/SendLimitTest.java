package school.signpost.teams.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.teams.outgoing.TenantPlaces.Place;

/** Teams' limits hold in every window, wherever it begins. */
class SendLimitTest {

    private long now = Instant.parse("2026-11-22T09:00:00Z").toEpochMilli();
    private final InstantSource clock = () -> Instant.ofEpochMilli(now);

    @Test
    void noWindowOfAConversationIsEverOverfull() {
        var limit = new SendLimit(() -> 1_000, clock);
        var seed = Long.getLong("signpost.seed", new Random().nextLong());
        var random = new Random(seed);
        var sent = new ArrayList<Long>();

        for (var i = 0; i < 20_000; i++) {
            if (limit.take(Precedence.REPLY, "a:1") == 0) {
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
        var limit = new SendLimit(() -> 1_000, clock);
        var sent = 0;

        for (var second = 0; second < 3_599; second++) {
            sent += limit.take(Precedence.REPLY, "a:1") == 0 ? 1 : 0;
            now += 1_000;
        }

        assertThat(sent).isEqualTo(1_800);
    }

    @Test
    void theWaitIsAsLongAsNeededAndNoLonger() {
        var limit = new SendLimit(() -> 1_000, clock);
        for (var i = 0; i < 7; i++) {
            assertThat(limit.take(Precedence.REPLY, "a:1")).isZero();
        }

        var wait = limit.take(Precedence.REPLY, "a:1");
        now += wait - 1;
        assertThat(limit.take(Precedence.REPLY, "a:1")).isEqualTo(1);
        now += 1;

        assertThat(wait).isEqualTo(1_001);
        assertThat(limit.take(Precedence.REPLY, "a:1")).isZero();
    }

    @Test
    void aPlaceIsHeldUntilASecondAfterTheAnswer() throws Exception {
        var limit = new SendLimit(() -> 1, clock);
        var place = limit.await(Precedence.NORMAL, "a:1", Duration.ZERO);

        now += 400;
        limit.answered(place);
        now += 1_000;
        assertThat(limit.take(Precedence.NORMAL, "a:2"))
                .as("a clock read in whole milliseconds may be short of one")
                .isEqualTo(1);
        now += 1;

        assertThat(limit.take(Precedence.NORMAL, "a:2")).isZero();
    }

    @Test
    void anAnswerThatNeverComesHoldsItsPlaceForTwoSeconds() throws Exception {
        var limit = new SendLimit(() -> 1, clock);
        written(limit, "a:1");

        now += 1_999;
        assertThat(limit.take(Precedence.NORMAL, "a:2")).isPositive();
        now += 1;

        assertThat(limit.take(Precedence.NORMAL, "a:2")).isZero();
    }

    @Test
    void anAnswerThatComesAfterThatHoldsItsPlaceForItsSecondAgain() throws Exception {
        var limit = new SendLimit(() -> 1, clock);
        var place = written(limit, "a:1");

        now += 5_000;
        limit.answered(place);
        now += 1_000;
        assertThat(limit.take(Precedence.NORMAL, "a:2"))
                .as("a clock read in whole milliseconds may be short of one")
                .isEqualTo(1);
        now += 1;

        assertThat(limit.take(Precedence.NORMAL, "a:2")).isZero();
    }

    @Test
    void aPlaceThatIsTakenEarlyIsHeldHoweverLateItIsUsed() throws Exception {
        var limit = new SendLimit(() -> 1, clock);
        var place = limit.await(Precedence.NORMAL, "a:1", Duration.ZERO);

        now += 10_000;
        assertThat(limit.take(Precedence.NORMAL, "a:2")).isPositive();
        limit.write(place, Duration.ZERO);
        now += 1_999;
        assertThat(limit.take(Precedence.NORMAL, "a:2")).isPositive();
    }

    @Test
    void aConversationsWindowBeginsWhenTeamsHasCountedAtTheLatest() throws Exception {
        var limit = new SendLimit(() -> 1_000, clock);
        for (int n = 0; n < 7; n++) {
            var place = limit.await(Precedence.REPLY, "a:1", Duration.ZERO);
            now += 10;
            limit.write(place, Duration.ZERO);
            now += 20;
            limit.answered(place);
        }

        // the first of the seven was answered at 30 and not sent at 0
        assertThat(limit.take(Precedence.REPLY, "a:1")).isEqualTo(30 + 1_001 - 7 * 30);
    }

    @Test
    void aFewPlacesAreTakenAheadOfTimeAndNoneIsWrittenBeforeItMay() throws Exception {
        var limit = new SendLimit(() -> 30, clock);
        var early = new ArrayList<Place>();
        for (int n = 0; n < 30; n++) {
            limit.answered(written(limit, "a:" + n));
        }
        for (int n = 30; n < 33; n++) {
            early.add(limit.await(Precedence.NORMAL, "a:" + n, Duration.ZERO));
        }

        assertThatThrownBy(() -> limit.await(Precedence.NORMAL, "a:33", Duration.ZERO))
                .isInstanceOf(Limited.class);
        assertThatThrownBy(() -> limit.write(early.getFirst(), Duration.ZERO)).isInstanceOf(Limited.class);
        now += 1_001;
        limit.write(early.getLast(), Duration.ZERO);
        assertThat(limit.take(Precedence.NORMAL, "a:30"))
                .as("what could not be written is in no window")
                .isZero();
    }

    @Test
    void whatWasNeverSentIsInNoWindow() throws Exception {
        var limit = new SendLimit(() -> 1_000, clock);
        for (int n = 0; n < 7; n++) {
            limit.giveBack(limit.await(Precedence.REPLY, "a:1", Duration.ZERO));
        }

        assertThat(limit.take(Precedence.REPLY, "a:1")).isZero();
    }

    @Test
    void bulkIsSpreadOverTheSecondAndUrgentIsNot() {
        assertThat(takenBy(new SendLimit(() -> 30, clock), Precedence.BULK, 100))
                .isLessThanOrEqualTo(4);
        assertThat(takenBy(new SendLimit(() -> 30, clock), Precedence.URGENT, 100))
                .isEqualTo(30);
    }

    @Test
    void bulkAloneUsesTheWholeLimit() {
        var limit = new SendLimit(() -> 30, clock);
        int sent = 0;
        var times = new ArrayList<Long>();

        for (int millis = 0; millis < 20_000; millis++) {
            if (limit.take(Precedence.BULK, "a:" + millis) == 0) {
                sent++;
                times.add(now);
            }
            now++;
        }

        assertThat(sent).isBetween(595, 604);
        assertThat(mostIn(times, 1_000)).isLessThanOrEqualTo(30);
    }

    @Test
    void anUrgentNoticeGoesBeforeTheBulkThatWaitedLonger() throws Exception {
        var limit = new SendLimit(() -> 1, Instant::now);
        limit.take(Precedence.NORMAL, "a:0");
        var order = Collections.synchronizedList(new ArrayList<Precedence>());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : List.of(Precedence.BULK, Precedence.NORMAL, Precedence.URGENT)) {
                var unused = threads.submit(() -> {
                    var place = limit.await(each, "a:" + each, Duration.ofSeconds(10));
                    order.add(each);
                    limit.answered(place);
                    return each;
                });
                Thread.sleep(50);
            }
        }

        assertThat(order).containsExactly(Precedence.URGENT, Precedence.NORMAL, Precedence.BULK);
    }

    @Test
    void proactiveSendsLeaveAQuarterOfAConversationsWindowToReplies() {
        var limit = new SendLimit(() -> 1_000, clock);
        int proactive = 0;
        while (limit.take(Precedence.URGENT, "a:1") == 0) {
            proactive++;
        }

        assertThat(proactive).isEqualTo(5);
        assertThat(limit.take(Precedence.REPLY, "a:1")).isZero();
        assertThat(limit.take(Precedence.REPLY, "a:1")).isZero();
        assertThat(limit.take(Precedence.REPLY, "a:1")).isPositive();
    }

    @Nested
    class WhenTeamsAsksForAPause {

        private final SendLimit limit = new SendLimit(() -> 30, clock);

        @Test
        void onlyThatConversationWaits() {
            limit.pause("a:1", Duration.ofSeconds(20));

            assertThat(limit.take(Precedence.URGENT, "a:1")).isEqualTo(20_000);
            assertThat(limit.take(Precedence.BULK, "a:2")).isZero();
            now += 20_000;
            assertThat(limit.take(Precedence.URGENT, "a:1")).isZero();
        }

        @Test
        void severalAtOnceMeanTheTenant() {
            limit.pause("a:1", Duration.ofSeconds(20));
            limit.pause("a:2", Duration.ofSeconds(20));
            assertThat(limit.take(Precedence.REPLY, "a:9")).isZero();
            limit.pause("a:3", Duration.ofSeconds(20));

            assertThat(limit.take(Precedence.REPLY, "a:9")).isEqualTo(20_000);
        }

        @Test
        void nobodyIsSilencedForHours() {
            for (var chat : List.of("a:1", "a:2", "a:3")) {
                limit.pause(chat, Duration.ofHours(1));
            }

            assertThat(limit.take(Precedence.URGENT, "a:9"))
                    .isEqualTo(Duration.ofMinutes(5).toMillis());
        }
    }

    @Test
    void anInstanceWithoutAPartStillAnswersAndAlertsOneASecond() {
        var limit = new SendLimit(() -> 0, clock);

        assertThat(takenBy(limit, Precedence.BULK, 10)).isZero();
        assertThat(takenBy(limit, Precedence.URGENT, 10)).isEqualTo(1);
    }

    @Test
    void aClockPutBackDoesNotSilenceTheBot() {
        var limit = new SendLimit(() -> 30, clock);
        takenBy(limit, Precedence.REPLY, 30);

        now -= 3_600_000;

        assertThat(limit.take(Precedence.REPLY, "a:0")).isZero();
    }

    @Test
    void noneAndVeryManyMeanNoLimit() {
        assertThat(takenBy(SendLimit.lifted(clock), Precedence.BULK, 500)).isEqualTo(500);
        assertThat(SendLimit.meansNone(0)).isTrue();
        assertThat(SendLimit.meansNone(100_000)).isTrue();
        assertThat(SendLimit.meansNone(30)).isFalse();
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

    private static int takenBy(SendLimit limit, Precedence kind, int tries) {
        var taken = 0;
        for (var i = 0; i < tries; i++) {
            taken += limit.take(kind, "a:" + i) == 0 ? 1 : 0;
        }
        return taken;
    }

    private static Place written(SendLimit limit, String conversation) throws Exception {
        var place = limit.await(Precedence.NORMAL, conversation, Duration.ZERO);
        limit.write(place, Duration.ZERO);
        return place;
    }
}
