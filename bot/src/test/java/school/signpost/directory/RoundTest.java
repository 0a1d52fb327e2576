package school.signpost.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.signpost.directory.DirectoryPerson.Profile;
import school.signpost.shared.SchoolId;
import school.signpost.staff.StaffMember.Group;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Place STAFF = new Place(SchoolId.of("st-x"), Group.STAFF);
    private static final DirectoryPerson SAM = known("sam");

    @Test
    void whoIsInNoGroupAndNeverWasIsPassedOver() {
        var round = new Round(List.of(), Map.of("sam", List.of(STAFF)), true);
        round.see(named("sam", "Sam"));
        round.see(named("pupil", "A Pupil"));

        var outcome = round.at(NOW);

        assertThat(outcome.changed()).extracting(DirectoryPerson::id).containsExactly("sam");
    }

    @Test
    void nothingNewIsNothingToStore() {
        var round = new Round(List.of(SAM), Map.of("sam", List.of(STAFF)), false);

        assertThat(round.unclear()).isEmpty();
        assertThat(round.at(NOW).isAnything()).isFalse();
    }

    @Test
    void whoComesIntoAGroupWithoutAnyOtherChangeIsAskedFor() {
        var round = new Round(List.of(SAM), Map.of("sam", List.of(STAFF), "jo", List.of(STAFF)), false);
        round.see(named("jo", "Jo")); // only what changed: too little for somebody who is not known

        assertThat(round.unclear()).containsExactly("jo");
        round.found(named("jo", "Jo Whitfield"));

        assertThat(round.at(NOW).changed())
                .singleElement()
                .satisfies(jo -> assertThat(jo.profile().name()).isEqualTo("Jo Whitfield"));
    }

    @Test
    void whoIsKnownAndNotAmongEverybodyIsAskedForAndOnlyThenGone() {
        var round = new Round(List.of(SAM), Map.of("sam", List.of(STAFF)), true);

        assertThat(round.unclear()).containsExactly("sam");
        round.missing("sam");

        assertThat(round.at(NOW).changed()).singleElement().satisfies(sam -> {
            assertThat(sam.gone()).isTrue();
            assertThat(sam.places()).isEmpty();
            assertThat(sam.outsideSince()).isEqualTo(NOW);
        });
    }

    @Test
    void whoLeavesEveryGroupIsFollowedForHalfAYear() {
        var left = new Round(List.of(SAM), Map.of(), false).at(NOW).changed().getFirst();

        assertThat(left.outsideSince()).isEqualTo(NOW);
        assertThat(new Round(List.of(left), Map.of(), false)
                        .at(NOW.plus(Duration.ofDays(100)))
                        .isAnything())
                .isFalse();
        assertThat(new Round(List.of(left), Map.of(), false)
                        .at(NOW.plus(Duration.ofDays(181)))
                        .forgotten())
                .containsExactly("sam");
        assertThat(new Round(List.of(left), Map.of("sam", List.of(STAFF)), false)
                        .at(NOW.plus(Duration.ofDays(100)))
                        .changed()
                        .getFirst()
                        .outsideSince())
                .isNull();
    }

    @Test
    void everythingReadAnewForgetsWhatIsNotSaidAnyMore() {
        var withManager =
                SAM.with(new Profile("Sam", "sam@s.example", null, "alex", null, null), true, NOW.minusSeconds(60));
        var round = new Round(List.of(withManager), Map.of("sam", List.of(STAFF)), true);
        round.see(named("sam", "Sam"));

        assertThat(round.at(NOW).changed()).singleElement().satisfies(sam -> {
            assertThat(sam.profile().manager()).isNull();
            assertThat(sam.passwordChanged()).isNull();
        });
    }

    private static DirectoryPerson known(String id) {
        return DirectoryPerson.unknown(id)
                .with(new Profile("Sam", "sam@s.example", null, null, null, null), true, null)
                .foundIn(List.of(STAFF), NOW);
    }

    private static AccountChange named(String id, String name) {
        return new AccountChange() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public DirectoryPerson onto(DirectoryPerson before) {
                var old = before.profile();
                return before.with(
                        new Profile(name, old.email(), old.signInName(), old.manager(), old.hired(), old.leaves()),
                        before.enabled(),
                        before.passwordChanged());
            }
        };
    }
}
