package school.signpost.time;

import java.time.InstantSource;

/** The machine's clock: leases, tokens, back-off and limits. Never due times: those follow the {@link SchoolClock}. */
public interface SystemClock extends InstantSource {}
