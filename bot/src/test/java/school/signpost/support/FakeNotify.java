package school.signpost.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GOV.UK Notify on this machine: takes text messages and e-mails as its published HTTP interface says. */
public final class FakeNotify implements AutoCloseable {

    /** As long as a real one: a name, the id of the service and the secret. */
    public static final String API_KEY =
            "test-11111111-2222-3333-4444-555555555555-66666666-7777-8888-9999-aaaaaaaaaaaa";

    public static final String TEXT_TEMPLATE = "bbbbbbbb-0000-0000-0000-000000000001";
    public static final String EMAIL_TEMPLATE = "bbbbbbbb-0000-0000-0000-000000000002";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    /** One request; {@code kind} is sms or email. */
    public record Taken(String kind, String authorization, JsonNode body) {

        public String to() {
            return body.path("phone_number").asString(body.path("email_address").asString(""));
        }

        public String message() {
            return body.path("personalisation").path("message").asString("");
        }
    }

    private FakeNotify() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/notifications/", this::take);
        server.start();
    }

    public static FakeNotify start() {
        try {
            return new FakeNotify();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request is refused with this status. */
    public void nextAnswers(int status) {
        answers.add(status);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    public void forget() {
        taken.clear();
        answers.clear();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var kind = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            var status = answers.poll();
            if (status == null) {
                taken.add(new Taken(
                        kind, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
            }
            var answer = status == null
                    ? """
            {"id": "%s", "reference": "r", "content": {"body": "b", "subject": "s", "from_number": "n", "from_email": "e"},
             "uri": "http://127.0.0.1/n", "template": {"id": "%s", "version": 1, "uri": "http://127.0.0.1/t"}}
            """.formatted(UUID.randomUUID(), body.path("template_id").asString())
                    : """
            {"status_code": %d, "errors": [{"error": "SomeError", "message": "it would quote +447700900003 here"}]}
            """.formatted(status);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status == null ? 201 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
