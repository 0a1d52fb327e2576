package school.signpost.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static school.signpost.confidential.VaultFixture.SCHOOL;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.Vault.Place;
import school.signpost.shared.CaseId;

/** Keys in use are kept at hand, but only so many. */
class OpenedKeysTest {

    private final AtomicInteger unwrapped = new AtomicInteger();
    private final OpenedKeys keys = new OpenedKeys(2);

    @Test
    void aKeyInUseIsUnwrappedOnce() {
        use("a");
        use("a");

        assertThat(unwrapped).hasValue(1);
    }

    @Test
    void theKeyUnusedForLongestMakesRoom() {
        use("a");
        use("b");
        use("a");
        use("c");

        assertThat(keys.size()).isEqualTo(2);
        use("a");
        assertThat(unwrapped).hasValue(3);
        use("b");
        assertThat(unwrapped).hasValue(4);
    }

    @Test
    void nothingIsKeptAfterClosing() {
        use("a");

        keys.close();

        assertThat(keys.size()).isZero();
    }

    private void use(String caseId) {
        keys.at(new Place(SCHOOL, CaseId.of(caseId), new WrappedKey("k")), place -> {
            unwrapped.incrementAndGet();
            try {
                return new AesGcmJce(new byte[MasterKey.LENGTH]);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
