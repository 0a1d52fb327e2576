package school.signpost.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A token as the Bot Framework signs it, and the same one with something wrong in it. */
public final class FakeToken {

    private static final JsonMapper JSON = new JsonMapper();

    private final RSAKey key;
    private final Map<String, Object> header;
    private final Map<String, Object> claims;

    private FakeToken(RSAKey key, Map<String, Object> header, Map<String, Object> claims) {
        this.key = key;
        this.header = header;
        this.claims = claims;
    }

    static FakeToken good(RSAKey key, String appId, String serviceUrl) {
        var now = Instant.now().getEpochSecond();
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "RS256");
        header.put("kid", key.getKeyID());
        header.put("typ", "JWT");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "https://api.botframework.com");
        claims.put("aud", appId);
        claims.put("serviceurl", serviceUrl);
        claims.put("iat", now);
        claims.put("nbf", now - 5);
        claims.put("exp", now + 3600);
        return new FakeToken(key, header, claims);
    }

    public FakeToken claim(String name, Object value) {
        return new FakeToken(key, header, plus(claims, name, value));
    }

    public FakeToken without(String name) {
        var fewer = new LinkedHashMap<>(claims);
        fewer.remove(name);
        return new FakeToken(key, header, fewer);
    }

    /** Seconds from now. */
    public FakeToken time(String name, long fromNow) {
        return claim(name, Instant.now().getEpochSecond() + fromNow);
    }

    public FakeToken header(String name, Object value) {
        return new FakeToken(key, plus(header, name, value), claims);
    }

    public FakeToken withoutHeader(String name) {
        var fewer = new LinkedHashMap<>(header);
        fewer.remove(name);
        return new FakeToken(key, fewer, claims);
    }

    /** Signed by this key, whatever the header says. */
    public FakeToken by(RSAKey other) {
        return new FakeToken(other, header, claims);
    }

    public String sign() {
        var signed = part(header) + "." + part(claims);
        return signed + "." + signature(signed);
    }

    /** Header and claims as given, signature of the caller's choice. */
    public String withSignature(String signature) {
        return part(header) + "." + part(claims) + "." + signature;
    }

    private String signature(String signed) {
        try {
            var algorithm = String.valueOf(header.get("alg"));
            if (algorithm.equals("none")) {
                return "";
            }
            JWSSigner signer = algorithm.startsWith("HS")
                    ? new MACSigner(key.toRSAPublicKey().getEncoded())
                    : new RSASSASigner(key.toPrivateKey());
            return signer.sign(headerForSigner(algorithm), signed.getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static com.nimbusds.jose.JWSHeader headerForSigner(String algorithm) throws ParseException {
        return com.nimbusds.jose.JWSHeader.parse("{\"alg\":\"" + algorithm + "\"}");
    }

    private static String part(Map<String, Object> members) {
        return Base64URL.encode(JSON.writeValueAsString(members)).toString();
    }

    private static Map<String, Object> plus(Map<String, Object> map, String name, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
