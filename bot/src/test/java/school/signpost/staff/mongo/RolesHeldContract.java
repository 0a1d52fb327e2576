package school.signpost.staff.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.support.StandingClock;
import school.signpost.support.StoreContract;

/** What any store of roles that wait for a yes keeps. */
interface RolesHeldContract extends StoreContract {

    SchoolId SCHOOL = SchoolId.of("st-example");
    SchoolId OTHER = SchoolId.of("other");
    StaffId EWAN = StaffId.of("ewan");
    StaffId ROWAN = StaffId.of("rowan");
    LocalDate LEFT = LocalDate.parse("2026-11-20");
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private MongoRolesHeld held() {
        return new MongoRolesHeld(database(), () -> NOON, new StandingClock(NOON));
    }

    @Test
    default void whoeverIsHeldIsToldOfNothingUntilSomebodySaysYes() {
        var held = held();
        assertThat(held.on(SCHOOL, LEFT)).isEmpty();

        held.hold(SCHOOL, EWAN, LEFT);

        assertThat(held.on(SCHOOL, LEFT)).containsExactly(EWAN);
        assertThat(held.of(SCHOOL)).containsExactly(EWAN);
        assertThat(held.of(OTHER)).isEmpty();
        assertThat(held.letGo(OTHER, EWAN, ROWAN, NOON)).isFalse();
        assertThat(held.letGo(SCHOOL, EWAN, ROWAN, NOON)).isTrue();
        assertThat(held.on(SCHOOL, LEFT)).isEmpty();
        assertThat(held.letGo(SCHOOL, EWAN, ROWAN, NOON)).isFalse();
    }

    @Test
    default void theSameReturnIsHeldOnceAndAnotherOneAgain() {
        var held = held();
        held.hold(SCHOOL, EWAN, LEFT);
        held.letGo(SCHOOL, EWAN, ROWAN, NOON);

        held.hold(SCHOOL, EWAN, LEFT);
        assertThat(held.of(SCHOOL)).isEmpty();

        held.hold(SCHOOL, EWAN, LEFT.plusYears(1));
        assertThat(held.of(SCHOOL)).containsExactly(EWAN);
    }
}
