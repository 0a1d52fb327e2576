package school.signpost.policy.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.RoleId;

/** The ladder of a kind: steps climbed until acknowledged, then the last one repeated; {@code also} are informed only. */
public record Route(
        List<Step> steps,
        Duration repeatEvery,
        List<RoleId> also,
        @Nullable String source) {

    public Route {
        steps = List.copyOf(steps);
        also = List.copyOf(also);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a route needs a step");
        }
    }
}
