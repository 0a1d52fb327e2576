package school.signpost.storage;

/**
 * Something could not be stored or read: the store is closed, full or out of reach, or did not answer in time. A write
 * that ended so may or may not be there; the person must be told that it is not. The driver's exception is not kept as
 * the cause, since its message can quote a document.
 */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, as a code for the log and the error card. */
    public enum Reason {
        /** The embedded store closed itself after a failed write; it needs a restart. */
        CLOSED("store-closed"),
        /** The disk has no room left. */
        FULL("store-full"),
        /** No answer from the database in time. */
        UNREACHABLE("store-unreachable"),
        /** The database refused the command. */
        REFUSED("store-refused");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    StoreUnavailableException(Reason reason, String detail) {
        super(reason.code() + " (" + detail + ")");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable: it reaches the log and the person's error card. */
    public String code() {
        return reason.code();
    }
}
