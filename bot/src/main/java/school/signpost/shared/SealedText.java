package school.signpost.shared;

/**
 * Encrypted text in Base64, opaque to the rules that carry it. It is sealed once and never again, because the audit chain
 * hashes these very characters and encrypting twice gives different ones.
 */
public record SealedText(String base64) {

    @Override
    public String toString() {
        return "[sealed, " + base64.length() + " characters]";
    }
}
