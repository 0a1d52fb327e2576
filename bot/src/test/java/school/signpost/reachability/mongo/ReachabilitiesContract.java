package school.signpost.reachability.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.Owed;
import school.signpost.outbox.OwedList;
import school.signpost.outbox.Owing;
import school.signpost.reachability.CheckResult;
import school.signpost.reachability.Drill;
import school.signpost.reachability.Finding;
import school.signpost.reachability.Missing;
import school.signpost.reachability.Reachability;
import school.signpost.shared.RoleId;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.storage.TestIndexes;
import school.signpost.support.StoreContract;

/** What is known of a school comes back as it was stored, and nobody overwrites what somebody else wrote. */
interface ReachabilitiesContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-x");
    Instant NOW = Instant.parse("2027-01-11T02:00:00Z");
    StaffId SAM = StaffId.of("s-1");
    RoleId DSL = RoleId.of("dsl");

    @Test
    default void everythingComesBack() {
        var stored = stored();
        var everything = everything();

        assertThat(stored.save(everything)).isTrue();

        assertThat(stored.find(SCHOOL)).contains(everything.atVersion(1));
        assertThat(stored.find(SchoolId.of("other"))).isEmpty();
    }

    @Test
    default void whoReadAnOlderVersionIsRefused() {
        var stored = stored();
        stored.save(everything());
        stored.save(everything().atVersion(1));

        assertThat(stored.save(everything().atVersion(1))).isFalse();
        assertThat(stored.save(everything())).isFalse();
        assertThat(stored.save(everything().atVersion(2))).isTrue();
    }

    @Test
    default void whatIsDueIsFoundByItsTime() {
        var stored = stored();
        stored.save(everything());

        assertThat(stored.nextDue()).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(stored.due(NOW.plus(Duration.ofMinutes(10)).minusMillis(1))).isEmpty();
        assertThat(stored.due(NOW.plus(Duration.ofMinutes(10)))).containsExactly(SCHOOL);
        assertThat(stored.dueToSend(NOW.minusMillis(1), 10)).isEmpty();
        assertThat(stored.dueToSend(NOW, 10)).containsExactly(SCHOOL);
        assertThat(stored.waiting(NOW).schools()).isEqualTo(1);
        assertThat(stored.waiting(NOW).parked()).isEqualTo(1);
        assertThat(stored.waiting(NOW).since()).contains(NOW);
    }

    private MongoReachabilities stored() {
        TestIndexes.create(database(), ReachabilityIndexes.LIST);
        return new MongoReachabilities(database());
    }

    private static Reachability everything() {
        var findings = List.of(
                new Finding("sam@s.example", SAM, List.of(DSL), Set.of(Missing.CHAT_CLOSED, Missing.NO_MOBILE)),
                new Finding("gone@s.example", null, List.of(DSL), Set.of(Missing.NOT_ON_LIST)));
        var people = List.of(
                new Drill.Asked(SAM, false, NOW, NOW.plusSeconds(40)),
                new Drill.Asked(StaffId.of("s-2"), true, NOW, null));
        var drill = new Drill("d1", DSL, SAM, NOW, Duration.ofMinutes(10), people, NOW.plus(Duration.ofMinutes(10)));
        var tried = new Owing(Owing.State.OWED, NOW, null, 2, "503");
        var givenUp = new Owing(Owing.State.PARKED, NOW, new Owing.Lease("i:3", NOW.plusSeconds(30)), 3, "403");
        var owed = new OwedList(List.of(
                new Owed("a", "s-1", NoticeKind.INFORMATION, tried, "card"),
                new Owed("b", "s-2", NoticeKind.INFORMATION, givenUp, null)));
        return new Reachability(
                SCHOOL,
                NOW.plus(Duration.ofDays(1)),
                List.of(SAM),
                new CheckResult(NOW, 9, findings, List.of(DSL)),
                List.of(drill),
                owed,
                0);
    }
}
