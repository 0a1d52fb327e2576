package school.signpost.directory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the directory was last read, and the code of what has kept it from being read since. */
public record DirectoryStanding(
        @Nullable Instant succeededAt, @Nullable Trouble trouble) {

    /** A failure that passes by itself within this time is nobody's business. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    /** Whether it has failed for so long, or in such a way, that somebody has to look. */
    public boolean needsSomebody(Instant now) {
        return trouble != null
                && (!trouble.passes() || trouble.since().plus(PATIENCE).isBefore(now));
    }

    /** Since when it fails, with what, and whether waiting may help. */
    public record Trouble(String code, boolean passes, Instant since) {}
}
