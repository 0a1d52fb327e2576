package school.signpost.time;

import java.time.Clock;
import java.time.InstantSource;

/** The machine's clock: leases, tokens, back-off and limits. Never due times: those follow the {@link SchoolClock}. */
public interface SystemClock extends InstantSource {

    /** The clock of this machine, for whoever has no application around them: the command line. */
    static SystemClock ofThisMachine() {
        return Clock.systemUTC()::instant;
    }
}
