package school.signpost.alert.model;

import java.time.Instant;

/**
 * Whoever answered is asked at {@code due} whether it is still with them, unless they do something before: their last sign
 * was at {@code since}, and since then they were asked {@code asked} times.
 */
public record Chase(Instant since, int asked, Instant due) {}
