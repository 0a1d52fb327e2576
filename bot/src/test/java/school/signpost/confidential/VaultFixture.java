package school.signpost.confidential;

import java.util.Base64;
import java.util.List;
import school.signpost.confidential.Vault.Place;
import school.signpost.shared.CaseId;
import school.signpost.shared.SchoolId;

/** Keys and places for the vault's tests; the keys are nobody's. */
final class VaultFixture {

    static final SchoolId SCHOOL = SchoolId.of("st-example");
    static final SchoolId OTHER_SCHOOL = SchoolId.of("st-elsewhere");
    static final CaseId CASE = CaseId.of("case-1");
    static final CaseId OTHER_CASE = CaseId.of("case-2");

    private VaultFixture() {}

    static String keyText(int seed) {
        byte[] secret = new byte[MasterKey.LENGTH];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (seed * 31 + i);
        }
        return Base64.getEncoder().encodeToString(secret);
    }

    static MasterKey key(int seed) {
        return MasterKey.parse(keyText(seed), "a test");
    }

    static TinkVault vault(int seed, Integer... previous) {
        return new TinkVault(new MasterKeys(
                key(seed), List.of(previous).stream().map(VaultFixture::key).toList()));
    }

    static Place place(Vault vault) {
        return new Place(SCHOOL, CASE, vault.newKey(SCHOOL, CASE));
    }
}
