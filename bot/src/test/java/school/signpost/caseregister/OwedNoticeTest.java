package school.signpost.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Claimed.Leaving;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owing;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;

/** What becomes of a notice after each try, and whose turn it is next. */
class OwedNoticeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Stamp STAMP = new Stamp(NOW, NOW, "i", NOW.plusSeconds(30));

    @Test
    void waitsTwiceAsLongEachTimeUpToFiveMinutes() {
        var notice = owed("alert/sam");
        var waits = new java.util.ArrayList<Long>();

        for (int n = 0; n < 12; n++) {
            notice = notice.after(new SendResult.Later("503", null), STAMP);
            waits.add(Duration.between(NOW, notice.owing().notBefore()).toMillis());
        }

        assertThat(waits.getFirst()).isBetween(800L, 1_200L);
        assertThat(waits.get(4)).isBetween(12_800L, 19_200L);
        assertThat(waits.getLast()).isBetween(240_000L, 360_000L);
    }

    @Test
    void manyThatFailTogetherDoNotComeBackTogether() {
        var moments = new HashSet<Instant>();

        for (int n = 0; n < 100; n++) {
            moments.add(owed("alert/p" + n)
                    .after(new SendResult.Later("503", null), STAMP)
                    .owing()
                    .notBefore());
        }

        assertThat(moments).hasSizeGreaterThan(50);
    }

    @Test
    void comesBackNoSoonerThanTheChannelAsked() {
        var asked = owed("a").after(new SendResult.Later("429", Duration.ofSeconds(90)), STAMP);
        var hasty = owed("a").after(new SendResult.Later("429", Duration.ZERO), STAMP);

        assertThat(asked.owing().notBefore()).isEqualTo(NOW.plusSeconds(90));
        assertThat(hasty.owing().notBefore()).isAfter(NOW.plusMillis(700));
    }

    @Test
    void whatNeverLeftIsNoAttempt() {
        var notice = owed("a");

        for (int n = 0; n < 1_000; n++) {
            notice = notice.after(new SendResult.NotYet(Duration.ofMillis(250)), STAMP);
        }

        assertThat(notice.state()).isEqualTo(Owing.State.OWED);
        assertThat(notice.owing().attempts()).isZero();
        assertThat(notice.isInTrouble()).isFalse();
    }

    @Test
    void poisonIsParkedSoonAndWhatMayPassIsTriedForADay() {
        assertThat(triesUntilParked("surprise")).isEqualTo(12);
        assertThat(triesUntilParked("surprise-NullPointerException")).isEqualTo(12);
        assertThat(triesUntilParked("503")).isEqualTo(300);
    }

    @Test
    void oneThatIsStuckInTeamsDoesNotHoldUpTheEmail() {
        var notices = Notices.NONE
                .owe(OwedNotice.of("alert/sam", "sam", NoticeKind.ALERT, Way.TEAMS, NOW), NOW)
                .owe(OwedNotice.of("refresh/sam", "sam", NoticeKind.REFRESH, Way.TEAMS, NOW), NOW)
                .owe(OwedNotice.of("email/sam", "sam", NoticeKind.ALERT, Way.EMAIL, NOW), NOW);

        var claimed = notices.claim(STAMP, 1).all().stream()
                .filter(each -> each.owing().lease() != null)
                .map(OwedNotice::key);

        assertThat(claimed).containsExactly("alert/sam", "email/sam");
    }

    @Test
    void whatWasGivenUpIsSentAgainAndWhatIsUnderWayIsLeftAlone() {
        var parked = owed("alert/sam").after(new SendResult.Never("400"), STAMP);
        var underWay = owed("alert/alex")
                .after(new SendResult.Later("503", null), STAMP)
                .leased(new Owing.Lease("i:1", NOW.plusSeconds(30)));
        var notices = new Notices(java.util.List.of(parked, underWay)).sendAgain(NOW.plusSeconds(1));

        assertThat(notices.all().getFirst().state()).isEqualTo(Owing.State.OWED);
        assertThat(notices.all().getFirst().owing().attempts()).isZero();
        assertThat(notices.all().getLast()).isEqualTo(underWay);
    }

    @Test
    void aResultOfSomebodyWhoseLeaseRanOutIsNotRecorded() {
        var notices = Notices.NONE.owe(owed("alert/sam"), NOW).claim(STAMP, 2);
        var late = new Claimed(
                new NoticeId("case", SchoolId.of("s"), "c", "alert/sam"),
                "sam",
                NoticeKind.ALERT,
                new Leaving(Way.TEAMS, Lane.URGENT),
                1,
                new Claimed.Lease("dead:1", NOW),
                null);

        assertThat(notices.record(late, new SendResult.Taken("1"), STAMP)).isEqualTo(notices);
    }

    private static int triesUntilParked(String code) {
        var notice = owed("a");
        int tries = 0;
        while (notice.state() == Owing.State.OWED) {
            notice = notice.after(new SendResult.Later(code, null), STAMP);
            tries++;
        }
        return tries;
    }

    private static OwedNotice owed(String key) {
        return OwedNotice.of(key, "sam", NoticeKind.ALERT, NOW);
    }
}
