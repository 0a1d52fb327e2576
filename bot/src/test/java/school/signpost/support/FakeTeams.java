package school.signpost.support;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.signpost.support.FakeConnector.Answer;
import school.signpost.support.FakeConnector.Sent;

/**
 * Teams on this machine: signs activities and delivers them, takes the bot's messages and remembers them, gives out
 * access tokens. The bot under test needs nothing but {@link #settings()}.
 */
public final class FakeTeams implements AutoCloseable {

    public static final String APP_ID = "b0710000-1111-2222-3333-444444444444";
    public static final String TENANT = "aaaaaaaa-0000-0000-0000-000000000001";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeIssuer issuer = new FakeIssuer();
    private final FakeConnector connector = new FakeConnector();
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Signed signed;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private FakeTeams() throws IOException {
        // Without it every answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/openid", exchange -> issuer.metadata(exchange, url("/keys")));
        server.createContext("/keys", issuer::keys);
        server.createContext("/token", issuer::token);
        server.createContext("/connector/", connector::handle);
        server.createContext("/elsewhere/", FakeTeams::notFound);
        server.start();
    }

    public static FakeTeams start() {
        try {
            return new FakeTeams();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties of a registered bot that lives in this Teams, limits lifted. */
    public Map<String, String> settings() {
        return Map.of(
                "signpost.teams.app-id",
                APP_ID,
                "signpost.teams.app-secret",
                "not-a-secret",
                "signpost.teams.tenant-id",
                TENANT,
                "signpost.teams.openid-metadata-url",
                url("/openid"),
                "signpost.teams.token-url",
                url("/token"),
                "signpost.teams.allowed-service-urls",
                serviceUrl(),
                "signpost.teams.sends-per-second",
                "0");
    }

    public String serviceUrl() {
        return url("/connector/");
    }

    /** An address of the same server that is not a service URL of Teams. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A good token, ready to sign or to be spoilt first. */
    public FakeToken token() {
        var good = FakeToken.good(issuer.current(), APP_ID, serviceUrl());
        long seconds = ahead.toSeconds();
        return seconds == 0
                ? good
                : good.time("iat", seconds).time("nbf", seconds - 5).time("exp", seconds + 3600);
    }

    /** As Teams does it: one token serves for a while. */
    public String sign() {
        var current = signed;
        var now = Instant.now();
        if (current == null || !now.isBefore(current.until())) {
            current = new Signed(token().sign(), now.plusSeconds(60));
            signed = current;
        }
        return current.token();
    }

    public IncomingActivity message(TeamsPerson from, String text) {
        return IncomingActivity.of(this, from, "message").with("text", text).with("textFormat", "plain");
    }

    /** An Action.Execute button, with the card it was on. */
    public IncomingActivity pressed(TeamsPerson from, String verb, Map<String, Object> data, String cardId) {
        var action = Map.<String, Object>of("type", "Action.Execute", "verb", verb, "data", data);
        return invoke(from, "adaptiveCard/action", Map.of("action", action, "trigger", "manual"))
                .with("replyToId", cardId);
    }

    public IncomingActivity dialogOpened(TeamsPerson from, Map<String, Object> data) {
        return invoke(from, "task/fetch", Map.of("data", data, "context", Map.of("theme", "default")));
    }

    public IncomingActivity dialogSent(TeamsPerson from, Map<String, Object> data) {
        return invoke(from, "task/submit", Map.of("data", data, "context", Map.of("theme", "default")));
    }

    public IncomingActivity installed(TeamsPerson person) {
        return IncomingActivity.of(this, person, "installationUpdate").with("action", "add");
    }

    public IncomingActivity invoke(TeamsPerson from, String name, Map<String, Object> value) {
        return IncomingActivity.of(this, from, "invoke").with("name", name).with("value", value);
    }

    /** Signs and delivers. */
    public HttpResponse<String> deliver(URI bot, IncomingActivity activity) {
        return deliver(bot, "Bearer " + sign(), activity.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Delivers exactly this; an empty authorization is none. */
    public HttpResponse<String> deliver(URI bot, String authorization, byte[] body) {
        var request = HttpRequest.newBuilder(bot.resolve("/api/messages"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the bot sent, oldest first. */
    public List<Sent> sent() {
        return connector.sent();
    }

    /** What the bot sent to one person's chat. */
    public List<Sent> sentTo(TeamsPerson person) {
        return sent().stream()
                .filter(message -> message.conversationId().equals(person.conversationId()))
                .toList();
    }

    /** Forgets what was sent and what was scripted. */
    public void forget() {
        connector.forget();
    }

    /** Called for each message in the server's thread; for measuring. */
    public void onSent(Consumer<Sent> listener) {
        connector.onSent(listener);
    }

    public void nextAnswers(int status, Map<String, String> headers, String body) {
        connector.next(new Answer(status, headers, body, Duration.ZERO));
    }

    public void nextAnswersAfter(Duration wait) {
        connector.next(new Answer(201, Map.of(), "{\"id\":\"late\"}", wait));
    }

    /** From now on Teams refuses every message to this person's chat, until everything is forgotten. */
    public void refuses(TeamsPerson person, int status, String code) {
        connector.refuse(
                person.conversationId(),
                new Answer(status, Map.of(), "{\"error\":{\"code\":\"" + code + "\"}}", Duration.ZERO));
    }

    /** Teams opens a chat with this person when it is asked to, under an id of its own. */
    public void opensAChatWith(TeamsPerson person, String conversationId) {
        connector.opens(person.aadObjectId(), conversationId);
    }

    /** From now on this decides what goes wrong with each request, until everything is forgotten. */
    public void weather(Function<Sent, Optional<FakeConnector.Fault>> weather) {
        connector.weather(weather);
    }

    /** All tokens are signed by a clock that is so far ahead of this machine's. */
    public void signsAhead(Duration ahead) {
        this.ahead = ahead;
        signed = null;
    }

    /** From now on Teams counts, and refuses what is too much. */
    public void enforce(EnforcedLimits limits) {
        connector.enforce(limits);
    }

    public void nextBreaks() {
        connector.next(new Answer(Answer.RESET, Map.of(), "", Duration.ZERO));
    }

    public static RSAKey newKey(String kid) {
        return FakeIssuer.newKey(kid);
    }

    public void publish(RSAKey key, String... endorsements) {
        issuer.publish(key, endorsements);
    }

    public void rotateTo(RSAKey key) {
        issuer.rotateTo(key);
        signed = null;
    }

    public void issuerSlowBy(Duration slowness) {
        issuer.slowBy(slowness);
    }

    public void accessTokensAnswer(int status) {
        issuer.answerTokensWith(status);
    }

    public int keyFetches() {
        return issuer.keyFetches();
    }

    /** The bot's requests for access tokens, as they were posted. */
    public List<String> tokenRequests() {
        return issuer.tokenRequests();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        FakeConnector.respond(exchange, new Answer(404, Map.of(), "{}", Duration.ZERO));
    }

    /** A token, and until when it is used. */
    private record Signed(String token, Instant until) {}
}
