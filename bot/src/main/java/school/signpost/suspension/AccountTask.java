package school.signpost.suspension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.SealedText;
import school.signpost.shared.StaffId;

/** How it stands with one thing to do about the account of somebody who is suspended. */
public sealed interface AccountTask {

    /** Still to be done. */
    record Open() implements AccountTask {}

    /** Somebody says that it is done; {@code note} is what they saw. */
    record Done(StaffId by, Instant at, @Nullable SealedText note) implements AccountTask {}

    /** The directory shows that it is done. */
    record Seen(Instant at) implements AccountTask {}

    /** The suspension ended before it was done. */
    record NotNeeded(Instant at) implements AccountTask {}

    default boolean isOpen() {
        return this instanceof Open;
    }
}
