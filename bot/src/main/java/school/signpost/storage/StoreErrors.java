package school.signpost.storage;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.signpost.storage.StoreUnavailableException.Reason;
import school.signpost.storage.embedded.EmbeddedStore;

/** What the driver's exceptions mean for a store adapter. */
public final class StoreErrors {

    private static final Pattern INDEX_OF_DUPLICATE = Pattern.compile("\\bindex: (\\S+)(?: dup key|$)");

    private StoreErrors() {}

    /** The write lost against a document with the same key, in whichever unique index. */
    public static boolean isDuplicateKey(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** The write lost against a document with the same key in just this index; {@code _id_} is every collection's first. */
    public static boolean isDuplicateKey(MongoException failure, String index) {
        if (!isDuplicateKey(failure)) {
            return false;
        }
        Matcher named = INDEX_OF_DUPLICATE.matcher(failure.getMessage());
        return named.find() && named.group(1).equals(index);
    }

    /**
     * Runs one call to the driver. A duplicate key comes through as it is, for the adapter to decide on; every other
     * failure becomes a {@link StoreUnavailableException}.
     */
    public static <T> T stored(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failure) {
            if (isDuplicateKey(failure)) {
                throw failure;
            }
            throw new StoreUnavailableException(
                    reasonOf(failure), failure.getClass().getSimpleName() + " " + failure.getCode());
        }
    }

    private static Reason reasonOf(MongoException failure) {
        if (failure instanceof MongoTimeoutException || failure instanceof MongoSocketException) {
            return Reason.UNREACHABLE;
        }
        return switch (failure.getCode()) {
            case EmbeddedStore.CODE_CLOSED -> Reason.CLOSED;
            case EmbeddedStore.CODE_FULL -> Reason.FULL;
            default -> Reason.REFUSED;
        };
    }
}
