package school.signpost.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every case's data key. It is never used itself: what wraps, what looks up and what names the key
 * are three keys derived from it, so that the name in every wrapped key gives nothing away.
 */
final class MasterKey {

    static final int LENGTH = 32;
    static final int ID_LENGTH = 8;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String HOW_TO_MAKE_ONE =
            " It must be 32 random bytes in Base64; make one with: openssl rand -base64 32";

    private final String id;
    private final Aead wrapping;
    private final Prf lookup;

    private MasterKey(byte[] secret) throws GeneralSecurityException {
        this.id = HexFormat.of().formatHex(derived(secret, "signpost/master-key-id/1", ID_LENGTH));
        this.wrapping = new AesGcmJce(derived(secret, "signpost/wrap/1", LENGTH));
        this.lookup =
                new PrfHmacJce("HMACSHA256", new SecretKeySpec(derived(secret, "signpost/lookup/1", LENGTH), "HMAC"));
    }

    private static byte[] derived(byte[] secret, String purpose, int length) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), length);
    }

    /** Reads a key as a person wrote it; {@code from} names the setting or the file in the refusal. */
    static MasterKey parse(String text, String from) {
        try {
            byte[] secret = bytes(text.strip());
            if (secret.length != LENGTH) {
                throw new VaultException(
                        "The master key in " + from + " has " + secret.length + " bytes." + HOW_TO_MAKE_ONE);
            }
            return new MasterKey(secret);
        } catch (IllegalArgumentException e) {
            // The cause would quote the key.
            throw new VaultException("The master key in " + from + " is not Base64." + HOW_TO_MAKE_ONE);
        } catch (GeneralSecurityException e) {
            throw new VaultException("This Java has no AES-GCM, HKDF or HMAC-SHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        if (HEX.matcher(text).matches()) {
            return HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
        }
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    /** A short name derived one way; the same key always has the same. */
    String id() {
        return id;
    }

    byte[] wrap(byte[] dataKey, byte[] place) {
        try {
            return wrapping.encrypt(dataKey, place);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A data key could not be wrapped", e);
        }
    }

    byte[] unwrap(byte[] wrapped, byte[] place) {
        try {
            return wrapping.decrypt(wrapped, place);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A case's key does not open here: it belongs to another case, or was changed", e);
        }
    }

    String hash(byte[] value) {
        try {
            return HexFormat.of().formatHex(lookup.compute(value, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A value could not be hashed", e);
        }
    }

    @Override
    public String toString() {
        return "[master key " + id + "]";
    }
}
