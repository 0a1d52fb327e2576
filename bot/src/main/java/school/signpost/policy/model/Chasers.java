package school.signpost.policy.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How whoever answered is asked again when nothing happens, by urgency; where one is absent they are never asked. */
public record Chasers(Map<Urgency, Chaser> byUrgency) {

    /** Where a policy says nothing. */
    public static final Chasers USUAL = new Chasers(Map.of(
            Urgency.IMMEDIATE, new Chaser(Duration.ofDays(1), 3),
            Urgency.SAME_DAY, new Chaser(Duration.ofDays(2), 3),
            Urgency.ROUTINE, new Chaser(Duration.ofDays(7), 3)));

    public Chasers {
        byUrgency = Map.copyOf(byUrgency);
    }

    public Optional<Chaser> of(Urgency urgency) {
        return Optional.ofNullable(byUrgency.get(urgency));
    }

    /** They are asked {@code after} their last entry, and so often; then the next people are told. */
    public record Chaser(Duration after, int times) {}
}
