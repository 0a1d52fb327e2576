package school.signpost.tryit.clock;

import java.time.Instant;

/** The school's time as the page shows it; {@code ahead} when it is no longer the machine's. */
public record ClockView(Instant now, String zone, boolean ahead) {}
