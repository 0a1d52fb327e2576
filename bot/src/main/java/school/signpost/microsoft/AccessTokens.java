package school.signpost.microsoft;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The access token of a registration for one service, kept until five minutes before it ends. One thread fetches, the
 * others go on with the old one while it lasts. Written by hand because the bot SDK's way knows neither the tenant nor
 * another token address.
 */
public final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final String appId;
    private final URI tokenUrl;
    private final String scope;
    private final ProofOfIdentity proof;
    private final InstantSource clock;
    private final HttpClient client;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token kept;
    private volatile Instant notBefore = Instant.MIN;

    private AccessTokens(Registration registration, String scope, InstantSource clock) {
        this.appId = registration.appId();
        this.tokenUrl = registration.tokenUrl();
        this.scope = scope;
        this.proof = ProofOfIdentity.of(registration);
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** For the service of this scope; {@link UnusableCertificate} where the registration's cannot be read. */
    public static AccessTokens of(Registration registration, String scope, InstantSource clock) {
        return new AccessTokens(registration, scope, clock);
    }

    /** The token to send with now. */
    public String current() throws NoToken {
        var token = kept;
        if (token == null) {
            return renewedUnless(null);
        }
        if (clock.instant().isAfter(token.ends().minus(EARLY)) && fetching.tryLock()) {
            try {
                return fetchInstead(token).value();
            } finally {
                fetching.unlock();
            }
        }
        return token.value();
    }

    /** Another token than the one that was refused; someone else may have fetched it already. */
    public String insteadOf(String refused) throws NoToken {
        return renewedUnless(refused);
    }

    private String renewedUnless(@Nullable String refused) throws NoToken {
        fetching.lock();
        try {
            var token = kept;
            return token != null && !token.value().equals(refused) ? token.value() : fetch().value();
        } finally {
            fetching.unlock();
        }
    }

    private Token fetchInstead(Token old) throws NoToken {
        try {
            return fetch();
        } catch (NoToken e) {
            if (clock.instant().isBefore(old.ends())) {
                return old;
            }
            throw e;
        }
    }

    private Token fetch() throws NoToken {
        if (clock.instant().isBefore(notBefore)) {
            throw new NoToken("refused a moment ago");
        }
        try {
            var token = ask();
            kept = token;
            return token;
        } catch (IOException e) {
            notBefore = clock.instant().plus(AFTER_FAILURE);
            LOG.atError()
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .addKeyValue("reason", e instanceof NoToken ? e.getMessage() : "connection")
                    .addKeyValue("scope", scope)
                    .log("no access token");
            throw e instanceof NoToken none ? none : new NoToken("no answer");
        }
    }

    private Token ask() throws IOException {
        var now = clock.instant();
        var request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(now)))
                .build();
        var response = answerTo(request);
        if (response.statusCode() != 200) {
            throw new NoToken("status " + response.statusCode());
        }
        return tokenIn(response.body(), now);
    }

    /** The client's own time-out ends with the headers; this one holds for the body too, since senders wait for it. */
    private HttpResponse<String> answerTo(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Token tokenIn(String body, Instant now) throws NoToken {
        try {
            var answer = JSON.readTree(body);
            var value = answer.path("access_token").asString("");
            if (value.isBlank()) {
                throw new NoToken("answer without a token");
            }
            return new Token(value, now.plusSeconds(answer.path("expires_in").asLong(0)));
        } catch (JacksonException e) {
            throw new NoToken("answer not understood");
        }
    }

    private String form(Instant now) throws IOException {
        var fields = new HashMap<>(proof.fields(appId, tokenUrl.toString(), now));
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", appId);
        fields.put("scope", scope);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Token(String value, Instant ends) {
        @Override
        public String toString() {
            return "Token[" + ends + "]";
        }
    }
}
