package school.signpost.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.signpost.confidential.VaultFixture.CASE;
import static school.signpost.confidential.VaultFixture.OTHER_CASE;
import static school.signpost.confidential.VaultFixture.OTHER_SCHOOL;
import static school.signpost.confidential.VaultFixture.SCHOOL;
import static school.signpost.confidential.VaultFixture.place;
import static school.signpost.confidential.VaultFixture.vault;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import school.signpost.confidential.Vault.Place;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SealedText;

/** What was written about somebody opens in its own place only, and with the right master key only. */
class TinkVaultTest {

    private static final ConfidentialText TEXT =
            ConfidentialText.of("She said \u201cI'm scared\u201d \uD83D\uDE1F\nsecond line");
    private static final String FIELD = "answer.what";

    private final TinkVault vault = vault(1);
    private final Place place = place(vault);

    @Test
    void whatWasSealedOpensAsItWasWritten() {
        assertThat(vault.open(place, FIELD, vault.seal(place, FIELD, TEXT))).isEqualTo(TEXT);
        assertThat(vault.open(place, FIELD, vault.seal(place, FIELD, ConfidentialText.of(""))))
                .isEqualTo(ConfidentialText.of(""));
    }

    @Test
    void anotherProcessWithTheSameMasterKeyOpensIt() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);

        assertThat(vault(1).open(place, FIELD, sealed)).isEqualTo(TEXT);
    }

    @Test
    void sealingTwiceNeverLooksTheSame() {
        assertThat(vault.seal(place, FIELD, TEXT)).isNotEqualTo(vault.seal(place, FIELD, TEXT));
        assertThat(vault.newKey(SCHOOL, CASE)).isNotEqualTo(vault.newKey(SCHOOL, CASE));
    }

    @Test
    void aTextMovedToAnotherFieldDoesNotOpen() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);

        assertThatThrownBy(() -> vault.open(place, "answer.who", sealed)).isInstanceOf(VaultException.class);
    }

    @Test
    void aTextMovedToAnotherCaseOrSchoolDoesNotOpenEvenWithItsKey() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);
        Place otherCase = new Place(SCHOOL, OTHER_CASE, place.key());
        Place otherSchool = new Place(OTHER_SCHOOL, CASE, place.key());
        Place otherKey = new Place(SCHOOL, CASE, vault.newKey(SCHOOL, CASE));

        for (Place wrong : List.of(otherCase, otherSchool, otherKey)) {
            assertThatThrownBy(() -> vault.open(wrong, FIELD, sealed)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void partsOfAPlaceCannotBeShiftedIntoEachOther() {
        assertThat(AssociatedText.of("p", "ab", "c")).isNotEqualTo(AssociatedText.of("p", "a", "bc"));
    }

    @Test
    void aChangeOfAnyByteIsNoticed() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);
        byte[] bytes = Base64.getDecoder().decode(sealed.base64());

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            SealedText tampered = new SealedText(Base64.getEncoder().encodeToString(changed));
            assertThatThrownBy(() -> vault.open(place, FIELD, tampered)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void aChangedWrappedKeyIsNoticed() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);
        byte[] bytes = Base64.getDecoder().decode(place.key().base64());

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Place tampered =
                    new Place(SCHOOL, CASE, new WrappedKey(Base64.getEncoder().encodeToString(changed)));
            assertThatThrownBy(() -> vault.open(tampered, FIELD, sealed)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void rubbishIsRefusedWithoutQuotingIt() {
        for (String rubbish : List.of("", "AQ==", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThatThrownBy(() -> vault.open(place, FIELD, new SealedText(rubbish)))
                    .isInstanceOf(VaultException.class);
            assertThatThrownBy(() -> vault.seal(new Place(SCHOOL, CASE, new WrappedKey(rubbish)), FIELD, TEXT))
                    .isInstanceOf(VaultException.class)
                    .message()
                    .doesNotContain("scared");
        }
    }

    @Test
    void aWrongMasterKeySaysSo() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);

        assertThatThrownBy(() -> vault(2).open(place, FIELD, sealed))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("not the one these cases were sealed with");
    }

    @Test
    void aClosedVaultOpensNothing() {
        SealedText sealed = vault.seal(place, FIELD, TEXT);

        vault.close();

        assertThatThrownBy(() -> vault.open(place, FIELD, sealed)).hasMessageContaining("closed");
    }

    @Test
    void manyAtOnceEachOpenTheirOwn() throws Exception {
        List<Callable<Boolean>> work = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    Place own = place(vault);
                    ConfidentialText text = ConfidentialText.of("text " + i);
                    return IntStream.range(0, 50)
                            .allMatch(n -> vault.open(own, "f" + n, vault.seal(own, "f" + n, text))
                                    .equals(text));
                })
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Nested
    class LookingUp {

        @Test
        void theSamePersonAndSchoolAlwaysHashTheSame() {
            assertThat(vault.lookupHash(SCHOOL, "person-1"))
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(vault(1).lookupHash(SCHOOL, "person-1"));
        }

        @Test
        void anotherPersonSchoolOrMasterKeyHashesOtherwise() {
            String hash = vault.lookupHash(SCHOOL, "person-1");

            assertThat(hash)
                    .isNotEqualTo(vault.lookupHash(SCHOOL, "person-2"))
                    .isNotEqualTo(vault.lookupHash(OTHER_SCHOOL, "person-1"))
                    .isNotEqualTo(vault(2).lookupHash(SCHOOL, "person-1"));
        }
    }

    @Nested
    class WhenTheMasterKeyIsReplaced {

        private final SealedText sealed = vault.seal(place, FIELD, TEXT);
        private final TinkVault rotated = vault(2, 1);

        @Test
        void whatTheFormerKeySealedStillOpens() {
            assertThat(rotated.open(place, FIELD, sealed)).isEqualTo(TEXT);
        }

        @Test
        void rewrappingLetsTheFormerKeyGoAndLeavesTheTextAlone() {
            WrappedKey rewrapped = rotated.rewrap(SCHOOL, CASE, place.key());

            assertThat(rotated.isOutdated(place.key())).isTrue();
            assertThat(rotated.isOutdated(rewrapped)).isFalse();
            assertThat(vault(2).open(new Place(SCHOOL, CASE, rewrapped), FIELD, sealed))
                    .isEqualTo(TEXT);
        }

        @Test
        void whatIsAlreadyWrappedByThePresentKeyIsLeftAlone() {
            WrappedKey present = rotated.newKey(SCHOOL, CASE);

            assertThat(rotated.rewrap(SCHOOL, CASE, present)).isSameAs(present);
        }

        @Test
        void peopleAreFoundUnderEitherKey() {
            assertThat(rotated.lookupHashes(SCHOOL, "person-1"))
                    .containsExactly(rotated.lookupHash(SCHOOL, "person-1"), vault.lookupHash(SCHOOL, "person-1"));
        }
    }
}
