package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.conversation.ChatAddress;
import school.signpost.support.FakeTeams;
import school.signpost.teams.outgoing.Outcome.Accepted;
import school.signpost.teams.outgoing.OutgoingMessage;

/** A bot may show who it is by a certificate in place of a secret. */
class CertificateIT {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void theAccessTokenIsAskedForWithAnAssertionThatTheCertificateVerifies() throws Exception {
        var store = keyStore();
        var certificate = store.getCertificate("bot");
        try (var teams = FakeTeams.start()) {
            var settings = new HashMap<>(teams.settings());
            settings.remove("signpost.teams.app-secret");
            settings.put("signpost.teams.certificate", pem(store).toString());
            try (var edge = Edge.start(settings)) {
                var to = new ChatAddress(teams.serviceUrl(), "msteams", "a:1", "28:bot", "29:1", FakeTeams.TENANT);
                assertThat(edge.messenger().send(to, OutgoingMessage.text("hello")))
                        .isInstanceOf(Accepted.class);
            }

            var form = URLDecoder.decode(teams.tokenRequests().getFirst(), StandardCharsets.UTF_8);
            assertThat(form).doesNotContain("client_secret").contains("client_assertion_type=urn:ietf");
            var jwt = SignedJWT.parse(form.replaceAll(".*client_assertion=([^&]+).*", "$1"));
            assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
            assertThat(jwt.getHeader().getX509CertSHA256Thumbprint())
                    .isEqualTo(Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
            assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) certificate.getPublicKey())))
                    .isTrue();
            assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(teams.url("/token"));
            assertThat(jwt.getJWTClaimsSet().getSubject()).isEqualTo(FakeTeams.APP_ID);
        }
    }

    private KeyStore keyStore() throws Exception {
        var file = folder.resolve("bot.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "bot",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=bot",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private Path pem(KeyStore store) throws Exception {
        var key = store.getKey("bot", PASSWORD).getEncoded();
        var certificate = store.getCertificate("bot").getEncoded();
        return write(block("PRIVATE KEY", key) + block("CERTIFICATE", certificate));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("bot.pem"), text);
    }

    private static String block(String name, byte[] bytes) {
        var lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(bytes);
        return "-----BEGIN " + name + "-----\n" + lines + "\n-----END " + name + "-----\n";
    }
}
