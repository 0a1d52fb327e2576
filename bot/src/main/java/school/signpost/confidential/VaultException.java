package school.signpost.confidential;

/** A text did not open, or the master key is missing or wrong. The message never holds the text. */
public class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }

    public VaultException(String message) {
        super(message);
    }
}
