package school.signpost.confidential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;

/** AES-GCM by Google Tink. A wrapped key is: version, name of the master key, ciphertext; a text: version, ciphertext. */
final class TinkVault implements Vault, KeyRotation, AutoCloseable {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + MasterKey.ID_LENGTH;
    private static final int OPENED_KEYS = 256;
    private static final String KEY = "signpost/key/1";
    private static final String TEXT = "signpost/text/1";
    private static final String LOOKUP = "signpost/lookup/1";

    private final MasterKeys masters;
    private final OpenedKeys opened = new OpenedKeys(OPENED_KEYS);
    private final SecureRandom random = new SecureRandom();

    TinkVault(MasterKeys masters) {
        this.masters = masters;
    }

    @Override
    public WrappedKey newKey(SchoolId school, CaseId caseId) {
        byte[] dataKey = new byte[MasterKey.LENGTH];
        random.nextBytes(dataKey);
        return wrapped(school, caseId, dataKey);
    }

    @Override
    public SealedText seal(Place place, String field, ConfidentialText text) {
        Aead key = opened.at(place, this::unwrapped);
        try {
            byte[] sealed = key.encrypt(text.value().getBytes(StandardCharsets.UTF_8), bound(place, field));
            ByteBuffer bytes =
                    ByteBuffer.allocate(1 + sealed.length).put(VERSION).put(sealed);
            return new SealedText(Base64.getEncoder().encodeToString(bytes.array()));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A text could not be sealed", e);
        }
    }

    @Override
    public ConfidentialText open(Place place, String field, SealedText sealed) {
        ByteBuffer bytes = decoded(sealed.base64(), 1, "sealed text");
        Aead key = opened.at(place, this::unwrapped);
        try {
            byte[] text = key.decrypt(rest(bytes), bound(place, field));
            return ConfidentialText.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A text does not open: it belongs to another case or field, or was changed", e);
        }
    }

    @Override
    public String lookupHash(SchoolId school, String value) {
        return masters.current().hash(AssociatedText.of(LOOKUP, school.value(), value));
    }

    @Override
    public List<String> lookupHashes(SchoolId school, String value) {
        byte[] bytes = AssociatedText.of(LOOKUP, school.value(), value);
        return masters.all().stream().map(master -> master.hash(bytes)).toList();
    }

    @Override
    public boolean isOutdated(WrappedKey key) {
        return !masterId(decodedKey(key)).equals(masters.current().id());
    }

    @Override
    public WrappedKey rewrap(SchoolId school, CaseId caseId, WrappedKey key) {
        return isOutdated(key) ? wrapped(school, caseId, dataKey(new Place(school, caseId, key))) : key;
    }

    @Override
    public void close() {
        opened.close();
    }

    private WrappedKey wrapped(SchoolId school, CaseId caseId, byte[] dataKey) {
        MasterKey master = masters.current();
        byte[] wrapped = master.wrap(dataKey, AssociatedText.of(KEY, school.value(), caseId.value()));
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + wrapped.length)
                .put(VERSION)
                .put(HexFormat.of().parseHex(master.id()))
                .put(wrapped);
        return new WrappedKey(Base64.getEncoder().encodeToString(bytes.array()));
    }

    private Aead unwrapped(Place place) {
        try {
            return new AesGcmJce(dataKey(place));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A case's key is not a key", e);
        }
    }

    private byte[] dataKey(Place place) {
        ByteBuffer bytes = decodedKey(place.key());
        String id = masterId(bytes);
        MasterKey master = masters.find(id)
                .orElseThrow(
                        () -> new VaultException("This master key is not the one these cases were sealed with: they"
                                + " name key " + id + ", this is key "
                                + masters.current().id()
                                + ". Restore the former key, or add it to signpost.encryption.previous-keys."));
        byte[] bound =
                AssociatedText.of(KEY, place.school().value(), place.caseId().value());
        return master.unwrap(rest(bytes), bound);
    }

    private static ByteBuffer decodedKey(WrappedKey key) {
        return decoded(key.base64(), HEADER, "wrapped key");
    }

    private static String masterId(ByteBuffer bytes) {
        byte[] id = new byte[MasterKey.ID_LENGTH];
        bytes.get(id);
        return HexFormat.of().formatHex(id);
    }

    private static ByteBuffer decoded(String base64, int header, String what) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            if (bytes.remaining() <= header || bytes.get() != VERSION) {
                throw new VaultException("Not a " + what + " of a version this Signpost reads");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new VaultException("Not a " + what + ": it is not Base64", e);
        }
    }

    private static byte[] rest(ByteBuffer bytes) {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    private static byte[] bound(Place place, String field) {
        return AssociatedText.of(TEXT, place.school().value(), place.caseId().value(), field);
    }
}
