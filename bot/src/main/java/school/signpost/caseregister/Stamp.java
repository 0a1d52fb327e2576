package school.signpost.caseregister;

import java.time.Instant;

/** The moment of a change, by the school's clock and by the machine's, and which process makes it. */
public record Stamp(Instant school, Instant system, String instance, Instant leaseUntil) {}
