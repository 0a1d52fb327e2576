package school.signpost.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person's account as the directory had it at {@code readAt}; {@code gone} when it is deleted. */
public record Account(
        boolean enabled, boolean gone, @Nullable Instant passwordChanged, Instant readAt) {

    /** Whether nobody can sign in with it any more. */
    public boolean isShut() {
        return gone || !enabled;
    }
}
