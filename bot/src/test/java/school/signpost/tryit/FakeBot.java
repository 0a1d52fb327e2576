package school.signpost.tryit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bot of few words: "card" gets a card, "edit" a message that changes, "delete" one that goes, "fail" a 500, "tell sam"
 * a message for somebody else. Everything else is echoed.
 */
@TestComponent
@RestController
public class FakeBot {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    public final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @PostMapping("/api/messages")
    ResponseEntity<Object> turn(@RequestBody JsonNode activity) throws IOException, InterruptedException {
        heard.add(activity);
        return switch (activity.path("type").asString()) {
            case "message" -> onMessage(activity);
            case "invoke" -> ResponseEntity.ok(onInvoke(activity));
            default -> {
                send(activity, Map.of("type", "message", "text", "Welcome to **Signpost**."));
                yield ResponseEntity.accepted().build();
            }
        };
    }

    private ResponseEntity<Object> onMessage(JsonNode activity) throws IOException, InterruptedException {
        if (activity.hasNonNull("value")) {
            send(activity, Map.of("type", "message", "text", "You sent " + activity.path("value")));
            return ResponseEntity.accepted().build();
        }
        String text = activity.path("text").asString().replaceAll("<at>.*</at> ", "");
        switch (text) {
            case "card" -> send(activity, withCard(TryItCards.REPORT));
            case "edit" -> {
                String id = send(activity, Map.of("type", "message", "text", "Not read yet."));
                call("PUT", activity, "/activities/" + id, Map.of("type", "message", "text", "Read at 15:31."));
            }
            case "delete" -> {
                String id = send(activity, Map.of("type", "message", "text", "Never mind."));
                call("DELETE", activity, "/activities/" + id, Map.of());
            }
            case "fail" -> {
                return ResponseEntity.internalServerError().build();
            }
            case "tell sam" -> tellSam(activity);
            default -> {
                call("POST", activity, "/activities", Map.of("type", "typing"));
                send(activity, Map.of("type", "message", "text", "You said: " + text));
            }
        }
        return ResponseEntity.accepted().build();
    }

    private Object onInvoke(JsonNode activity) {
        return switch (activity.path("name").asString()) {
            case "task/fetch" ->
                Map.of(
                        "task",
                        Map.of(
                                "type",
                                "continue",
                                "value",
                                Map.of("title", "Add details", "card", attachment(TryItCards.DIALOG))));
            case "task/submit" ->
                activity.path("value").path("data").path("more").asString("").isBlank()
                        ? Map.of("task", Map.of("type", "message", "value", "Nothing was added."))
                        : Map.of();
            default -> onAction(activity.path("value").path("action"));
        };
    }

    private Object onAction(JsonNode action) {
        return switch (action.path("verb").asString()) {
            case "take" -> Map.of("statusCode", 200, "type", CARD, "value", json.readTree(TryItCards.TAKEN));
            case "note" ->
                Map.of(
                        "statusCode",
                        200,
                        "type",
                        "application/vnd.microsoft.activity.message",
                        "value",
                        "Somebody else has it already.");
            default ->
                Map.of(
                        "statusCode",
                        400,
                        "type",
                        "application/vnd.microsoft.error",
                        "value",
                        Map.of("code", "BadRequest", "message", "That did not work."));
        };
    }

    private void tellSam(JsonNode activity) throws IOException, InterruptedException {
        String sam = "29:1"
                + java.util
                        .UUID
                        .nameUUIDFromBytes("sam.okoro@school.example".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        JsonNode created = post(
                activity.path("serviceUrl").asString() + "v3/conversations",
                "POST",
                Map.of("members", List.of(Map.of("id", sam))));
        post(
                activity.path("serviceUrl").asString() + "v3/conversations/"
                        + created.path("id").asString() + "/activities",
                "POST",
                withCard(TryItCards.ALERT));
    }

    private Map<String, Object> withCard(String card) {
        return Map.of("type", "message", "summary", "A card", "attachments", List.of(attachment(card)));
    }

    private Map<String, Object> attachment(String card) {
        return Map.of("contentType", CARD, "content", json.readTree(card));
    }

    private String send(JsonNode activity, Map<String, Object> message) throws IOException, InterruptedException {
        return call("POST", activity, "/activities", message).path("id").asString();
    }

    private JsonNode call(String method, JsonNode activity, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        String conversation = activity.path("serviceUrl").asString() + "v3/conversations/"
                + activity.path("conversation").path("id").asString();
        return post(conversation + path, method, body);
    }

    private JsonNode post(String url, String method, Map<String, Object> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1);
        if (method.equals("DELETE")) {
            request.DELETE();
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException("the stand-in said " + response.statusCode());
        }
        return response.body().length == 0 ? json.createObjectNode() : json.readTree(response.body());
    }
}
