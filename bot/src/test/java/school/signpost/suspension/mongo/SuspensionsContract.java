package school.signpost.suspension.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;
import school.signpost.support.StandingClock;
import school.signpost.support.StoreContract;
import school.signpost.suspension.AccountTask;
import school.signpost.suspension.Suspension;

/** What any store of suspensions keeps. */
interface SuspensionsContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-example");
    SchoolId OTHER = SchoolId.of("other");
    StaffId JO = StaffId.of("jo");
    StaffId ALEX = StaffId.of("alex");
    LocalDate MONDAY = LocalDate.parse("2026-11-23");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Suspension begun(int number) {
        return Suspension.begin(SCHOOL, JO, number, new Suspension.Said(ALEX, NOON, MONDAY), new WrappedKey("a2V5"));
    }

    @Test
    default void whatIsSavedIsFoundWholeAndEachSchoolHasItsOwn() {
        var suspensions = new MongoSuspensions(database(), () -> NOON, new StandingClock(NOON));
        var fresh = begun(1);
        var whole = new Suspension(
                Suspension.idOf(SCHOOL, JO, 2),
                SCHOOL,
                JO,
                fresh.said(),
                MONDAY.plusDays(7),
                new AccountTask.Done(ALEX, NOON, new SealedText("bm90ZQ")),
                new AccountTask.Seen(NOON.plusSeconds(9)),
                Set.of(StaffId.of("marcus"), StaffId.of("dylan")),
                new Suspension.Asking(3, 1, null),
                List.of(new Suspension.Entry(NOON, "directory", Suspension.What.ENABLED)),
                new WrappedKey("a2V5"),
                0);

        assertThat(suspensions.save(fresh)).isTrue();
        assertThat(suspensions.save(whole)).isTrue();

        assertThat(suspensions.of(SCHOOL)).containsExactlyInAnyOrder(fresh.atVersion(1), whole.atVersion(1));
        assertThat(suspensions.find(SCHOOL, whole.id())).contains(whole.atVersion(1));
        assertThat(suspensions.of(OTHER)).isEmpty();
        assertThat(suspensions.find(OTHER, whole.id())).isEmpty();
    }

    @Test
    default void theSameSuspensionBegunTwiceIsOneAndWhoeverReadItEarlierCannotUndoWhatCameSince() {
        var suspensions = new MongoSuspensions(database(), () -> NOON, new StandingClock(NOON));
        suspensions.save(begun(1));

        assertThat(suspensions.save(begun(1))).isFalse();
        var read = suspensions.of(SCHOOL).getFirst();
        assertThat(suspensions.save(read)).isTrue();

        assertThat(suspensions.save(read)).isFalse();
        assertThat(suspensions.of(SCHOOL)).containsExactly(read.atVersion(2));
    }
}
