package school.signpost.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static school.signpost.confidential.VaultFixture.key;
import static school.signpost.confidential.VaultFixture.keyText;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The master key is found or made at start, and a start that would lose texts is refused. */
class MasterKeyAtStartTest {

    @TempDir
    private Path data;

    @Test
    void theFirstStartMakesAKeyAndLaterOnesFindIt() {
        String first = start(none()).current().id();

        assertThat(start(none()).current().id()).isEqualTo(first);
        assertThat(data.resolve("master.key")).isRegularFile();
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path file = data.resolve("fresh/master.key");

        start(settings(null, file));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("fresh"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whoStartsSignpostWithAKeyThatIsNoneReadsTheRemedyAndNoStackTrace() {
        var refused = catchThrowableOfType(
                VaultException.class, () -> MasterKey.parse("not a key", "signpost.encryption.key"));

        var analysis =
                Objects.requireNonNull(new WrongKeyAnalyzer().analyze(new IllegalStateException("bean", refused)));

        assertThat(analysis.getDescription()).contains("signpost.encryption.key is not Base64");
        assertThat(analysis.getAction()).contains("Start Signpost again");
    }

    @Test
    void nothingHalfMadeIsLeftBeside() throws IOException {
        start(none());

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("master.key"));
        }
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> starts = Stream.<Callable<String>>generate(
                            () -> () -> start(none()).current().id())
                    .limit(8)
                    .toList();
            List<String> ids = threads.invokeAll(starts).stream()
                    .map(MasterKeyAtStartTest::result)
                    .toList();

            assertThat(ids).containsOnly(ids.getFirst());
        }
    }

    @Test
    void aKeyGivenAsTextIsUsedAndNoFileMade() {
        assertThat(start(settings(keyText(1), null)).current().id()).isEqualTo(key(1).id());
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aKeyMayAlsoBeWrittenInHexOrForUrls() {
        byte[] secret = java.util.Base64.getDecoder().decode(keyText(7));
        String url = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(secret);

        assertThat(MasterKey.parse(HexFormat.of().formatHex(secret), "hex").id())
                .isEqualTo(key(7).id());
        assertThat(MasterKey.parse(" " + url + "\n", "url").id()).isEqualTo(key(7).id());
    }

    @Test
    void keyAndKeyFileTogetherAreRefused() {
        assertThatThrownBy(() -> settings(keyText(1), data.resolve("k")))
                .hasMessageContaining("signpost.encryption.key")
                .hasMessageContaining("signpost.encryption.key-file")
                .message()
                .doesNotContain(keyText(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tooshort", "not base64 at all!", "aGVsbG8=", "AAAA"})
    void aMalformedKeyIsRefusedWithHowToMakeOneAndWithoutQuotingIt(String malformed) {
        assertThatThrownBy(() -> start(settings(malformed, null)))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("signpost.encryption.key")
                .hasMessageContaining("openssl rand -base64 32")
                .hasNoCause()
                .message()
                .doesNotContain(malformed);
    }

    @Test
    void anEmptyKeyFileIsRefusedByName() throws IOException {
        Path file = Files.createFile(data.resolve("empty.key"));

        assertThatThrownBy(() -> start(settings(null, file))).hasMessageContaining("empty.key");
    }

    @Test
    void aMissingFileIsNotReplacedWhenCasesAreSealedWithItsKey() {
        Register register = new Register("0123456789abcdef");

        assertThatThrownBy(() -> VaultConfiguration.masterKeys(none(), data, Optional.of(register)))
                .hasMessageContaining("is missing")
                .hasMessageContaining("0123456789abcdef");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void anotherKeyThanTheOneInUseIsRefused() {
        Register register = new Register(key(1).id());

        assertThatThrownBy(() -> VaultConfiguration.masterKeys(settings(keyText(2), null), data, Optional.of(register)))
                .hasMessageContaining("not the one these cases were sealed with");
        assertThat(register.current()).contains(key(1).id());
    }

    @Test
    void aNewKeyIsTakenUpWhenTheFormerOneIsGivenToo() {
        Register register = new Register(key(1).id());
        EncryptionSettings settings = new EncryptionSettings(keyText(2), null, List.of(keyText(1)));

        MasterKeys keys = VaultConfiguration.masterKeys(settings, data, Optional.of(register));

        assertThat(keys.current().id()).isEqualTo(key(2).id());
        assertThat(register.current()).contains(key(2).id());
    }

    @Test
    void keysNeverShowInText() {
        assertThat(settings(keyText(1), null).toString()).doesNotContain(keyText(1));
        assertThat(key(1).toString()).doesNotContain(keyText(1));
        assertThat(new WrappedKey("abc").toString()).doesNotContain("abc");
    }

    private static String result(Future<String> future) {
        return future.resultNow();
    }

    private MasterKeys start(EncryptionSettings settings) {
        return VaultConfiguration.masterKeys(settings, data, Optional.empty());
    }

    private static EncryptionSettings none() {
        return settings(null, null);
    }

    private static EncryptionSettings settings(@Nullable String key, @Nullable Path file) {
        return new EncryptionSettings(key, file, List.of());
    }

    /** A database's memory of the master key. */
    private static final class Register implements KeyRegister {

        private String id;

        Register(String id) {
            this.id = id;
        }

        @Override
        public Optional<String> current() {
            return Optional.of(id);
        }

        @Override
        public void sealedWith(String masterKeyId) {
            id = masterKeyId;
        }
    }
}
