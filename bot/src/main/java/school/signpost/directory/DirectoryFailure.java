package school.signpost.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The directory did not answer as it should. Its message is a code and holds nothing of the answer. */
public class DirectoryFailure extends Exception {

    private final boolean passes;
    private final transient @Nullable Duration wait;

    private DirectoryFailure(String code, boolean passes, @Nullable Duration wait) {
        super(code);
        this.passes = passes;
        this.wait = wait;
    }

    /** It may go by itself; {@code wait} is how long the directory asked to be left alone. */
    public static DirectoryFailure passing(String code, @Nullable Duration wait) {
        return new DirectoryFailure(code, true, wait);
    }

    /** Somebody has to do something about it. */
    public static DirectoryFailure lasting(String code) {
        return new DirectoryFailure(code, false, null);
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    public boolean passes() {
        return passes;
    }

    public @Nullable Duration waitFor() {
        return wait;
    }

    /** The link to go on from is too old, so that everything has to be read anew. */
    public static final class LinkExpired extends DirectoryFailure {
        public LinkExpired() {
            super("link-expired", true, null);
        }
    }
}
