package school.signpost.alert.model;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** How often whoever answered is asked before the next people are told; {@code next} is when, reckoned from a moment. */
public record Pace(int times, UnaryOperator<Instant> next) {}
