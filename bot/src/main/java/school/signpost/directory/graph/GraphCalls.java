package school.signpost.directory.graph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import school.signpost.directory.DirectoryFailure;
import school.signpost.microsoft.AccessTokens;
import school.signpost.microsoft.NoToken;
import school.signpost.microsoft.RetryAfter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GET requests to Graph with our token, which goes nowhere else: a link to another host is refused. When Graph asks to be
 * left alone it is, up to a minute at a time; a longer wait is handed on.
 */
final class GraphCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_ATTEMPTS = 4;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int GONE = 410;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    /** What Graph calls a link that is too old, when it does not say 410. */
    private static final Set<String> EXPIRED = Set.of("syncstatenotfound", "syncstateinvalid", "resyncrequired");

    private final URI base;
    private final AccessTokens tokens;
    private final InstantSource clock;
    private final Pause pause;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    GraphCalls(URI base, AccessTokens tokens, InstantSource clock, Pause pause) {
        this.base = base;
        this.tokens = tokens;
        this.clock = clock;
        this.pause = pause;
    }

    /** The whole answer of a good status; every other is a failure by its code. */
    JsonNode get(String address) throws DirectoryFailure {
        var uri = own(address);
        for (int attempt = 1; ; attempt++) {
            var answer = asked(uri);
            if (answer != null && answer.statusCode() == OK) {
                return parsed(answer.body());
            }
            var failure = answer == null ? DirectoryFailure.passing("graph-no-answer", null) : failureOf(answer);
            if (!failure.passes() || failure instanceof DirectoryFailure.LinkExpired || attempt == MOST_ATTEMPTS) {
                throw failure;
            }
            pauseAfter(failure, attempt);
        }
    }

    private void pauseAfter(DirectoryFailure failure, int attempt) throws DirectoryFailure {
        var asked = failure.waitFor();
        var wait = asked == null ? SHORT_PAUSE.multipliedBy(1L << attempt) : asked;
        if (wait.compareTo(LONGEST_PAUSE) > 0) {
            throw failure;
        }
        try {
            pause.of(wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw DirectoryFailure.passing("interrupted", null);
        }
    }

    /** Of Graph itself; whatever an answer says, our token goes nowhere else. */
    private URI own(String address) throws DirectoryFailure {
        var uri = address.startsWith("/") ? URI.create(base + address) : parsedUri(address);
        boolean same =
                base.getScheme().equals(uri.getScheme()) && base.getAuthority().equals(uri.getAuthority());
        if (!same) {
            throw DirectoryFailure.lasting("graph-link-elsewhere");
        }
        return uri;
    }

    private static URI parsedUri(String address) throws DirectoryFailure {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException broken) {
            throw DirectoryFailure.passing("graph-link-broken", null);
        }
    }

    /** With a token, which is replaced once when it is refused; null when nothing came back. */
    private @Nullable HttpResponse<String> asked(URI uri) throws DirectoryFailure {
        try {
            var token = tokens.current();
            var answer = send(uri, token);
            return answer.statusCode() == UNAUTHORIZED ? send(uri, tokens.insteadOf(token)) : answer;
        } catch (NoToken none) {
            throw DirectoryFailure.passing("graph-no-token", null);
        } catch (IOException silent) {
            return null;
        }
    }

    private HttpResponse<String> send(URI uri, String token) throws IOException {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .GET()
                .build();
        var answer = client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException("no answer", silent);
        } finally {
            answer.cancel(true);
        }
    }

    private DirectoryFailure failureOf(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == GONE || (status == BAD_REQUEST && EXPIRED.contains(errorCode(answer.body())))) {
            return new DirectoryFailure.LinkExpired();
        }
        var code = "graph-" + status;
        if (!PASSING.contains(status)) {
            return DirectoryFailure.lasting(code);
        }
        var header = answer.headers().firstValue("Retry-After").orElse(null);
        return DirectoryFailure.passing(code, RetryAfter.of(header, clock.instant()));
    }

    private static String errorCode(String body) {
        try {
            return JSON.readTree(body).path("error").path("code").asString("").toLowerCase(Locale.ROOT);
        } catch (JacksonException broken) {
            return "";
        }
    }

    private static JsonNode parsed(String body) throws DirectoryFailure {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            throw DirectoryFailure.passing("graph-not-understood", null);
        }
    }
}
