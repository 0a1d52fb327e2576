package school.signpost.policy.model;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/**
 * By which channels people are told, one after the other until somebody acknowledges. A role's own rule comes before that
 * of the urgency, and that before the school's usual one.
 */
public record Channels(Rule usual, Map<Urgency, Rule> byUrgency, Map<RoleId, Rule> byRole) {

    private static final Rule ALL = new Rule(List.of(Channel.TEAMS, Channel.EMAIL, Channel.TEXT), null);
    private static final Rule WITHOUT_TEXT = new Rule(List.of(Channel.TEAMS, Channel.EMAIL), null);

    /** Where a policy says nothing: Teams, e-mail, text message; no text message for what is routine. */
    public static final Channels USUAL = new Channels(ALL, Map.of(Urgency.ROUTINE, WITHOUT_TEXT), Map.of());

    public Channels {
        byUrgency = Map.copyOf(byUrgency);
        byRole = Map.copyOf(byRole);
    }

    /** The rule for somebody told as these roles; of several the first that has one. */
    public Rule of(Urgency urgency, Collection<RoleId> roles) {
        for (var role : roles) {
            var own = byRole.get(role);
            if (own != null) {
                return own;
            }
        }
        return byUrgency.getOrDefault(urgency, usual);
    }

    /**
     * The order of the channels, and how long each has before the next is tried as well; absent means that they divide the
     * time of the step evenly. Teams is always tried at once, whatever its place: only there can anybody answer.
     */
    public record Rule(List<Channel> order, @Nullable Duration pause) {

        public Rule {
            order = List.copyOf(order);
        }

        /** How long after somebody was told {@code channel} is tried, when the step gives them {@code within}. */
        public Duration delayOf(Channel channel, Duration within) {
            var each = pause == null ? within.dividedBy(Math.max(1, order.size())) : pause;
            return each.multipliedBy(Math.max(0, order.indexOf(channel)));
        }
    }
}
