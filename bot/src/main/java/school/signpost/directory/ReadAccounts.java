package school.signpost.directory;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the directory. Every question may end in a {@link DirectoryFailure}. */
public interface ReadAccounts {

    /** The ids of everybody in a group, also by way of a group within it. */
    Set<String> membersOf(String group) throws DirectoryFailure;

    /**
     * Everything since this link, or everything there is where there is none; the answer is the link to go on from. A link
     * that has expired ends in {@link DirectoryFailure.LinkExpired}.
     */
    String changesSince(@Nullable String link, Consumer<AccountChange> each) throws DirectoryFailure;

    /** All of one account; empty when there is none. */
    Optional<AccountChange> account(String id) throws DirectoryFailure;
}
