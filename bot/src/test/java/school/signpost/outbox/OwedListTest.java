package school.signpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.signpost.shared.SchoolId;

/** What is owed leaves once, in order, and is taken over only when a lease has run out. */
class OwedListTest {

    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
    private static final Owing.Lease OURS = new Owing.Lease("a:1", NOW.plusSeconds(30));
    private static final Owing.Lease THEIRS = new Owing.Lease("b:2", NOW.plusSeconds(90));

    private final OwedList owed = OwedList.NONE
            .owe("one", "sam", NoticeKind.INFORMATION, NOW)
            .owe("two", "sam", NoticeKind.INFORMATION, NOW)
            .owe("one/priya", "priya", NoticeKind.INFORMATION, NOW);

    @Test
    void theSameKeyIsOwedOnce() {
        assertThat(owed.owe("one", "sam", NoticeKind.INFORMATION, NOW.plusSeconds(5)))
                .isEqualTo(owed);
        assertThat(taken(owed).owe("one", "sam", NoticeKind.INFORMATION, NOW)).isEqualTo(taken(owed));
    }

    @Test
    void onlyTheFirstOfEachPersonIsClaimed() {
        assertThat(owed.claim(OURS, NOW).claimedBy("a:1")).extracting(Owed::key).containsExactly("one", "one/priya");
    }

    @Test
    void theNextFollowsWhenTheFirstHasLeft() {
        assertThat(taken(owed).claim(THEIRS, NOW).claimedBy("b:2"))
                .extracting(Owed::key)
                .containsExactly("two");
    }

    @Test
    void whatIsLeasedIsLeftAloneUntilTheLeaseRunsOut() {
        var leased = owed.claim(OURS, NOW);

        assertThat(leased.claim(THEIRS, OURS.until().minusMillis(1)).claimedBy("b:2"))
                .isEmpty();
        assertThat(leased.claim(THEIRS, OURS.until()).claimedBy("b:2")).hasSize(2);
        assertThat(leased.nextLook()).contains(OURS.until());
    }

    @Test
    void whoLostTheLeaseRecordsNothing() {
        var taken = owed.claim(OURS, NOW).claim(THEIRS, OURS.until());

        assertThat(taken.record(claimed(OURS), new SendResult.Taken(null), NOW)).isEqualTo(taken);
    }

    @Test
    void poisonIsGivenUpSoonerAndCanBeSentAgain() {
        var list = OwedList.NONE.owe("k", "sam", NoticeKind.INFORMATION, NOW);
        Instant at = NOW;
        for (int n = 0; n < 12; n++) {
            var lease = new Owing.Lease("t:" + n, at.plusSeconds(30));
            list = list.claim(lease, at).record(claimed("k", lease), new SendResult.Later("surprise", null), at);
            at = list.nextLook().orElse(at);
        }

        assertThat(list.inTrouble()).singleElement().matches(Owed::isParked);
        assertThat(list.sendAgain(at).nextLook()).contains(at);
    }

    private static OwedList taken(OwedList list) {
        return list.claim(OURS, NOW)
                .record(claimed(OURS), new SendResult.Taken(null), NOW)
                .record(claimed("one/priya", OURS), new SendResult.Taken(null), NOW);
    }

    private static Claimed claimed(Owing.Lease lease) {
        return claimed("one", lease);
    }

    private static Claimed claimed(String key, Owing.Lease lease) {
        return new Claimed(
                new NoticeId("test", SchoolId.of("st-x"), "a", key),
                "sam",
                NoticeKind.INFORMATION,
                new Claimed.Leaving(Way.TEAMS, Lane.NORMAL),
                1,
                new Claimed.Lease(lease.token(), lease.until()),
                null);
    }
}
