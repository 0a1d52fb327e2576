package school.signpost.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import school.signpost.support.FakeConnector.Answer;
import tools.jackson.databind.json.JsonMapper;

/** The part of Microsoft that signs for Teams, publishes the keys, and gives the bot its access token. */
final class FakeIssuer {

    private static final JsonMapper JSON = new JsonMapper();

    /** Made once: a key takes longer to make than most tests to run. */
    static final RSAKey FIRST_KEY = newKey("k1");

    private final List<Map<String, Object>> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger accessTokens = new AtomicInteger();
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private volatile Duration slowness = Duration.ZERO;
    private volatile int tokenStatus = 200;
    private volatile RSAKey current = FIRST_KEY;

    FakeIssuer() {
        publish(FIRST_KEY, "msteams");
    }

    static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey current() {
        return current;
    }

    void publish(RSAKey key, String... endorsements) {
        var member = new LinkedHashMap<String, Object>(key.toPublicJWK().toJSONObject());
        member.put("endorsements", List.of(endorsements));
        keys.add(member);
    }

    /** From now on signs with a new key and publishes that one only. */
    void rotateTo(RSAKey key) {
        keys.clear();
        publish(key, "msteams");
        current = key;
    }

    void slowBy(Duration slowness) {
        this.slowness = slowness;
    }

    void answerTokensWith(int status) {
        tokenStatus = status;
    }

    int keyFetches() {
        return keyFetches.get();
    }

    List<String> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    void metadata(HttpExchange exchange, String keysUrl) throws IOException {
        answer(exchange, 200, Map.of("issuer", "https://api.botframework.com", "jwks_uri", keysUrl));
    }

    void keys(HttpExchange exchange) throws IOException {
        keyFetches.incrementAndGet();
        answer(exchange, 200, Map.of("keys", keys));
    }

    void token(HttpExchange exchange) throws IOException {
        tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var token = "fake-token-" + accessTokens.incrementAndGet();
        answer(exchange, tokenStatus, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 3600));
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        FakeConnector.respond(exchange, new Answer(status, Map.of(), JSON.writeValueAsString(body), slowness));
    }
}
