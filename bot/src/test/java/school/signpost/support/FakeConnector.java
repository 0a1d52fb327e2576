package school.signpost.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of Teams that takes messages: Bot Connector v3, with answers that a test may script. */
public final class FakeConnector {

    private static final Answer TOO_MANY = new Answer(429, Map.of("Retry-After", "1"), "{}", Duration.ZERO);
    private static final JsonMapper JSON = new JsonMapper();

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> refused = new ConcurrentHashMap<>();
    private final Map<String, String> opened = new ConcurrentHashMap<>();
    private volatile EnforcedLimits enforced;
    private final AtomicLong ids = new AtomicLong(1);
    private volatile Consumer<Sent> listener = message -> {};
    private volatile Function<Sent, Optional<Fault>> weather = message -> Optional.empty();

    /** What Teams says to one request; the default is 201 with a fresh id. */
    public record Answer(int status, Map<String, String> headers, String body, Duration after) {
        static final int RESET = -1;
        static final int AS_USUAL = 0;

        private Answer late(Duration wait) {
            return new Answer(status, headers, body, wait);
        }
    }

    /** What goes wrong with one request; {@code taken} when people see the message although the bot is not told so. */
    public record Fault(Answer answer, boolean taken) {

        public static Fault refused(int status, Map<String, String> headers) {
            return new Fault(new Answer(status, headers, "{\"error\":{\"code\":\"Fault\"}}", Duration.ZERO), false);
        }

        /** Taken, and answered as always, but late. */
        public static Fault slow(Duration after) {
            return new Fault(new Answer(Answer.AS_USUAL, Map.of(), "", after), true);
        }

        /** The connection ends without an answer. */
        public static Fault reset(boolean taken) {
            return new Fault(new Answer(Answer.RESET, Map.of(), "", Duration.ZERO), taken);
        }
    }

    /** One request of the bot. {@code activityId} is the one replied to, updated or deleted, or empty. */
    public record Sent(
            String method,
            String conversationId,
            String activityId,
            String authorization,
            JsonNode body,
            String newId) {

        /** The text, or an empty string for a card. */
        public String text() {
            return body.path("text").asString("");
        }

        /** The first attached card, or a missing node. */
        public JsonNode card() {
            return body.path("attachments").path(0).path("content");
        }
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    void forget() {
        sent.clear();
        answers.clear();
        refused.clear();
        weather = message -> Optional.empty();
        opened.clear();
    }

    void next(Answer answer) {
        answers.add(answer);
    }

    /** From now on Teams' limits hold; null lifts them. */
    void enforce(EnforcedLimits limits) {
        enforced = limits;
    }

    /** From now on every message to this conversation is answered so, until {@link #forget}. */
    void refuse(String conversationId, Answer answer) {
        refused.put(conversationId, answer);
    }

    /** What opening a chat with somebody is answered with; by default Teams does not let the bot. */
    void opens(String aadObjectId, String conversationId) {
        opened.put(aadObjectId, conversationId);
    }

    /** From now on this decides what goes wrong with each request, until {@link #forget}. */
    void weather(Function<Sent, Optional<Fault>> weather) {
        this.weather = weather;
    }

    void onSent(Consumer<Sent> listener) {
        this.listener = listener;
    }

    /** Path: /connector/v3/conversations/{conversation}/activities[/{activity}]. */
    void handle(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getRawPath().split("/", -1);
        var newId = "1:" + ids.getAndIncrement();
        var message = new Sent(
                exchange.getRequestMethod(),
                path.length > 4 ? decoded(path[4]) : "",
                path.length > 6 ? decoded(path[6]) : "",
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                JSON.readTree(bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes),
                newId);
        var limits = enforced;
        if (limits != null && !limits.admits(message.conversationId(), System.nanoTime())) {
            respond(exchange, TOO_MANY);
            return;
        }
        var fault = weather.apply(message);
        if (fault.isEmpty() || fault.get().taken()) {
            sent.add(message);
            listener.accept(message);
        }
        if (fault.isPresent()) {
            var answer = fault.get().answer();
            boolean late = answer.status() == Answer.AS_USUAL;
            respond(exchange, late ? usual(message).late(answer.after()) : answer);
            return;
        }
        var answer = path.length > 4 ? refused.get(message.conversationId()) : opening(message);
        respond(exchange, answer != null ? answer : scriptedOr(message));
    }

    private Answer scriptedOr(Sent message) {
        var answer = answers.poll();
        return answer == null ? usual(message) : answer;
    }

    private Answer opening(Sent message) {
        var conversation =
                opened.get(message.body().path("members").path(0).path("id").asString(""));
        return conversation == null
                ? new Answer(403, Map.of(), "{\"error\":{\"code\":\"ForbiddenOperation\"}}", Duration.ZERO)
                : new Answer(201, Map.of(), "{\"id\":\"" + conversation + "\"}", Duration.ZERO);
    }

    private static Answer usual(Sent message) {
        return message.method().equals("DELETE")
                ? new Answer(200, Map.of(), "{}", Duration.ZERO)
                : new Answer(201, Map.of(), "{\"id\":\"" + message.newId() + "\"}", Duration.ZERO);
    }

    static void respond(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            if (answer.after().isPositive()) {
                Thread.sleep(answer.after());
            }
            if (answer.status() == Answer.RESET) {
                return; // closes the connection without a word
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
