package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When something that depends on answers holds. */
class ConditionTest {

    private final Condition clickedAtSchool =
            new Condition(Map.of("clicked", Set.of("yes", "not sure"), "place", Set.of("school")));

    @Test
    void withoutAnyAnswerAskedForItAlwaysHolds() {
        assertThat(Condition.ALWAYS.isAlways()).isTrue();
        assertThat(Condition.ALWAYS.holds(Map.of())).isTrue();
        assertThat(Condition.ALWAYS.mayHold(Map.of())).isTrue();
        assertThat(clickedAtSchool.isAlways()).isFalse();
    }

    @Test
    void everyAnswerMustBeOneOfThoseAskedFor() {
        assertThat(clickedAtSchool.holds(Map.of("clicked", "not sure", "place", "school")))
                .isTrue();
        assertThat(clickedAtSchool.holds(Map.of("clicked", "no", "place", "school")))
                .isFalse();
        assertThat(clickedAtSchool.holds(Map.of("clicked", "yes"))).isFalse();
        assertThat(clickedAtSchool.holds(Map.of())).isFalse();
    }

    @Test
    void wordsThatMeanSeveralAnswersMayHoldWithAnyOfThem() {
        assertThat(clickedAtSchool.mayHold(Map.of("clicked", Set.of("no", "yes"), "place", Set.of("school"))))
                .isTrue();
        assertThat(clickedAtSchool.mayHold(Map.of("clicked", Set.of("no"), "place", Set.of("school"))))
                .isFalse();
        assertThat(clickedAtSchool.mayHold(Map.of("clicked", Set.of("yes")))).isFalse();
    }
}
