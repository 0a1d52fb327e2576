package school.signpost.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory says of accounts; nothing of those it does not know, and of none where it is not set up. */
public interface Accounts {

    Optional<Account> find(@Nullable String aadObjectId);

    /** Another one whenever any account is another. */
    String stamp();
}
