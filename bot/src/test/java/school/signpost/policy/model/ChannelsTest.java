package school.signpost.policy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.signpost.policy.model.Channels.Rule;
import school.signpost.shared.RoleId;

/** Which way comes when. */
class ChannelsTest {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final RoleId CHAIR = RoleId.of("chair-of-governors");

    @Test
    void withoutAWordInThePolicyTheyDivideTheStepEvenly() {
        var rule = Channels.USUAL.of(Urgency.IMMEDIATE, List.of());

        assertThat(rule.order()).containsExactly(Channel.TEAMS, Channel.EMAIL, Channel.TEXT);
        assertThat(rule.delayOf(Channel.EMAIL, STEP)).isEqualTo(Duration.ofMinutes(5));
        assertThat(rule.delayOf(Channel.TEXT, STEP)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nobodyIsTextedForWhatIsRoutine() {
        assertThat(Channels.USUAL.of(Urgency.ROUTINE, List.of()).order()).containsExactly(Channel.TEAMS, Channel.EMAIL);
    }

    @Test
    void aRolesOwnRuleComesBeforeTheUrgencyAndThatBeforeTheUsualOne() {
        var chairs = new Rule(List.of(Channel.EMAIL, Channel.TEAMS), Duration.ofMinutes(2));
        var urgent = new Rule(List.of(Channel.TEXT), Duration.ofMinutes(1));
        var usual = new Rule(List.of(Channel.TEAMS), null);
        var channels = new Channels(usual, Map.of(Urgency.IMMEDIATE, urgent), Map.of(CHAIR, chairs));

        assertThat(channels.of(Urgency.IMMEDIATE, List.of(RoleId.of("head"), CHAIR)))
                .isEqualTo(chairs);
        assertThat(channels.of(Urgency.IMMEDIATE, List.of(RoleId.of("head")))).isEqualTo(urgent);
        assertThat(channels.of(Urgency.ROUTINE, List.of())).isEqualTo(usual);
        assertThat(chairs.delayOf(Channel.EMAIL, STEP)).isZero();
        assertThat(chairs.delayOf(Channel.TEAMS, STEP)).isEqualTo(Duration.ofMinutes(2));
    }
}
