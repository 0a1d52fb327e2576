package school.signpost.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.outbox.Claimed.Leaving;
import school.signpost.shared.SchoolId;

/** Nobody's alert stands behind somebody else's newsletter. */
class LanesTest {

    private final Lanes lanes = new Lanes();

    @Test
    void theUrgentLaneGoesFirst() {
        add("p1", Lane.BULK, "b");
        add("p2", Lane.NORMAL, "n");
        add("p3", Lane.URGENT, "u");

        assertThat(keys(3)).containsExactly("u", "n", "b");
    }

    @Test
    void conversationsTakeTurnsWithOneNoticeEachUnderWay() {
        add("p1", Lane.NORMAL, "1");
        add("p1", Lane.NORMAL, "2");
        add("p1", Lane.NORMAL, "3");
        add("p2", Lane.NORMAL, "4");

        var first = next();
        var second = next();
        assertThat(List.of(first.id().key(), second.id().key())).containsExactly("1", "4");
        assertThat(lanes.next()).isEmpty();

        lanes.done(first);
        assertThat(next().id().key()).isEqualTo("2");
    }

    @Test
    void bulkNeverTakesTheRoomOfTheOthers() {
        for (int n = 0; n < 500; n++) {
            add("b" + n, Lane.BULK, "b" + n);
        }
        int bulk = 0;
        while (lanes.next().isPresent()) {
            bulk++;
        }

        add("p", Lane.URGENT, "u");

        assertThat(bulk).isEqualTo(16);
        assertThat(next().id().key()).isEqualTo("u");
    }

    @Test
    void anUrgentNoticeDoesNotWaitForABulkOneToTheSamePerson() {
        add("p", Lane.BULK, "b");
        next();

        add("p", Lane.URGENT, "u");

        assertThat(next().id().key()).isEqualTo("u");
    }

    @Test
    void aNoticeInHandIsNotTakenTwiceUntilItIsLetGo() {
        var notice = notice("p", Lane.NORMAL, "n");

        assertThat(lanes.add(notice)).isTrue();
        assertThat(lanes.add(notice)).isFalse();
        next();
        assertThat(lanes.add(notice)).isFalse();
        lanes.letGo(notice.id());

        assertThat(lanes.add(notice)).isTrue();
        assertThat(lanes.next()).as("its conversation is still taken").isEmpty();
        lanes.done(notice);
        assertThat(lanes.next()).isPresent();
        lanes.done(notice);
        assertThat(lanes.size()).isZero();
    }

    private void add(String person, Lane lane, String key) {
        lanes.add(notice(person, lane, key));
    }

    private Claimed next() {
        return lanes.next().orElseThrow();
    }

    private List<String> keys(int count) {
        var keys = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            keys.add(next().id().key());
        }
        return keys;
    }

    private static Claimed notice(String person, Lane lane, String key) {
        return new Claimed(
                new NoticeId("case", SchoolId.of("st-example"), "c", key),
                person,
                NoticeKind.ALERT,
                new Leaving(Way.TEAMS, lane),
                1,
                new Claimed.Lease("t", Instant.EPOCH),
                null);
    }
}
