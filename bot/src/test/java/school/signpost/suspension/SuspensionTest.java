package school.signpost.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.suspension.Suspension.Kind;
import school.signpost.suspension.Suspension.What;

/** What is to be done about the account of somebody who is suspended, from the first minute to their return. */
class SuspensionTest {

    private static final StaffId ALEX = StaffId.of("alex");
    private static final StaffId MARCUS = StaffId.of("marcus");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AccountTask DONE = new AccountTask.Done(MARCUS, NOON.plusSeconds(60), null);

    private final Suspension begun = Suspension.begin(
            SchoolId.of("st-example"),
            StaffId.of("jo"),
            1,
            new Suspension.Said(ALEX, NOON, MONDAY),
            new WrappedKey("a2V5"));

    @Test
    void theAccountIsToBeDisabledAtOnceAndNobodyIsBackYet() {
        assertThat(begun.open()).contains(Kind.DISABLE);
        assertThat(begun.asking().next()).isEqualTo(NOON);
        assertThat(begun.holdsOn(MONDAY.plusYears(1))).isTrue();
        assertThat(begun.isOverOn(MONDAY)).isFalse();
    }

    @Test
    void askingAgainIsCountedAfreshForEachThingToBeDone() {
        var asked = begun.asked(Set.of(MARCUS), NOON.plusSeconds(3600)).asked(Set.of(MARCUS), NOON.plusSeconds(7200));

        assertThat(asked.asking().often()).isEqualTo(2);
        assertThat(asked.told()).containsExactly(MARCUS);

        var done = asked.settled(DONE, NOON.plusSeconds(60), "marcus");

        assertThat(done.asking().often()).isZero();
        assertThat(done.asking().times()).isEqualTo(2);
        assertThat(done.asking().next()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whoeverReturnsHasTheirAccountEnabledAgain() {
        var back = begun.settled(DONE, NOON, "marcus").returning(MONDAY.plusDays(3), ALEX, NOON);

        assertThat(back.open()).contains(Kind.ENABLE);
        assertThat(back.holdsOn(MONDAY.plusDays(2))).isTrue();
        assertThat(back.holdsOn(MONDAY.plusDays(3))).isFalse();
        assertThat(back.isOverOn(MONDAY.plusDays(3))).isFalse();
        assertThat(back.settled(DONE, NOON, "marcus").isOverOn(MONDAY.plusDays(3)))
                .isTrue();
        assertThat(back.entries())
                .extracting(Suspension.Entry::what)
                .containsExactly(What.SUSPENDED, What.DISABLED, What.RETURNS);
    }

    @Test
    void anAccountThatNobodyHadDisabledYetIsLeftAlone() {
        var back = begun.returning(MONDAY, ALEX, NOON);

        assertThat(back.open()).isEmpty();
        assertThat(back.disable()).isEqualTo(new AccountTask.NotNeeded(NOON));
        assertThat(back.isOverOn(MONDAY)).isTrue();
    }

    @Test
    void anotherDayOfReturnKeepsWhatWasDoneAboutTheAccount() {
        var enabled = begun.settled(DONE, NOON, "marcus")
                .returning(MONDAY.plusDays(3), ALEX, NOON)
                .settled(DONE, NOON, "marcus");

        var later = enabled.returning(MONDAY.plusDays(5), ALEX, NOON);

        assertThat(later.open()).isEmpty();
        assertThat(later.returns()).isEqualTo(MONDAY.plusDays(5));
    }
}
