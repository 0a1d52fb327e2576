package school.signpost.confidential;

/** A case's own data key in Base64, wrapped by the master key. It lies beside the texts it seals; erasing it erases them. */
public record WrappedKey(String base64) {

    @Override
    public String toString() {
        return "[wrapped key]";
    }
}
