package school.signpost.teams.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.Loopback;

/**
 * Reads Microsoft's metadata and the key set it names. Read by hand because the metadata's path is not standard discovery
 * and Nimbus drops the {@code endorsements} member of a key.
 */
final class HttpKeySets implements KeySets {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 1024 * 1024;

    private final HttpClient client;
    private final URI metadataUrl;

    HttpKeySets(URI metadataUrl) {
        this.metadataUrl = metadataUrl;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Map<String, SigningKey> fetch() throws IOException {
        try {
            var jwksUri = URI.create(JSONObjectUtils.getString(read(metadataUrl), "jwks_uri"));
            if (!mayBeAsked(jwksUri)) {
                throw new IOException("the metadata names a key set that is not https");
            }
            return keysOf(JSONObjectUtils.getJSONObjectArray(read(jwksUri), "keys"));
        } catch (ParseException | IllegalArgumentException | NullPointerException | JOSEException e) {
            throw new IOException("the metadata or the key set can't be read", e);
        }
    }

    private boolean mayBeAsked(URI jwksUri) {
        var host = jwksUri.getHost();
        return host != null
                && ("https".equals(jwksUri.getScheme())
                        || ("http".equals(jwksUri.getScheme())
                                && Loopback.isLiteral(host)
                                && "http".equals(metadataUrl.getScheme())));
    }

    private Map<String, Object> read(URI url) throws IOException, ParseException {
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                var bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("larger than any key set");
                }
                return JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Map<String, SigningKey> keysOf(Map<String, Object> @Nullable [] members)
            throws ParseException, JOSEException {
        var keys = new HashMap<String, SigningKey>();
        for (var member : members == null ? List.<Map<String, Object>>of() : List.of(members)) {
            if (!"RSA".equals(member.get("kty"))) {
                continue;
            }
            var endorsements = JSONObjectUtils.getStringList(member, "endorsements");
            var key = JWK.parse(member).toRSAKey();
            if (key.getKeyID() != null && SigningKey.isFit(key)) {
                keys.putIfAbsent(
                        key.getKeyID(), SigningKey.of(key, endorsements == null ? Set.of() : Set.copyOf(endorsements)));
            }
        }
        return keys;
    }
}
