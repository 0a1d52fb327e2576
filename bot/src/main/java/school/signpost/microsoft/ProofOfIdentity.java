package school.signpost.microsoft;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ssl.pem.PemContent;

/** How a registration shows Microsoft that it is itself: the form fields that go with a request for an access token. */
sealed interface ProofOfIdentity {

    Map<String, String> fields(String appId, String tokenUrl, Instant now) throws IOException;

    static ProofOfIdentity of(Registration registration) {
        var certificate = registration.certificate();
        return certificate == null ? new Secret(String.valueOf(registration.secret())) : Certificate.read(certificate);
    }

    /** The registration's client secret. */
    record Secret(String secret) implements ProofOfIdentity {
        @Override
        public Map<String, String> fields(String appId, String tokenUrl, Instant now) {
            return Map.of("client_secret", secret);
        }

        @Override
        public String toString() {
            return "Secret";
        }
    }

    /** The registration's certificate: an assertion signed anew each time. */
    record Certificate(PrivateKey key, Base64URL thumbprint) implements ProofOfIdentity {

        private static final Duration LIFE = Duration.ofMinutes(10);

        static Certificate read(Path pem) {
            try {
                var content = PemContent.load(pem);
                var certificates = content.getCertificates();
                var key = content.getPrivateKey();
                if (certificates == null || certificates.isEmpty() || key == null) {
                    throw new IllegalArgumentException("certificate or private key missing");
                }
                return new Certificate(key, thumbprintOf(certificates.getFirst()));
            } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
                throw new UnusableCertificate(pem);
            }
        }

        private static Base64URL thumbprintOf(X509Certificate certificate) throws GeneralSecurityException {
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        }

        @Override
        public Map<String, String> fields(String appId, String tokenUrl, Instant now) throws IOException {
            return Map.of(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    assertion(appId, tokenUrl, now));
        }

        private String assertion(String appId, String tokenUrl, Instant now) throws IOException {
            var header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                    .type(JOSEObjectType.JWT)
                    .x509CertSHA256Thumbprint(thumbprint)
                    .build();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(appId)
                    .subject(appId)
                    .audience(tokenUrl)
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(now))
                    .notBeforeTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(LIFE)))
                    .build();
            try {
                var jwt = new SignedJWT(header, claims);
                jwt.sign(new RSASSASigner(key));
                return jwt.serialize();
            } catch (JOSEException e) {
                throw new IOException("the certificate's key can't sign", e);
            }
        }

        @Override
        public String toString() {
            return "Certificate[" + thumbprint + "]";
        }
    }
}
