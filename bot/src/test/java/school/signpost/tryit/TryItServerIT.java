package school.signpost.tryit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = TryItTestApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=try-it-server", "server.address=127.0.0.1", TryItTestApp.NO_HEALTH_GROUPS
        })
class TryItServerIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private FakeBot bot;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ShownMail mail;

    private Persona tina;
    private Persona sam;

    @BeforeEach
    void everybodyIsThere() {
        tina = person("Tina Walsh");
        sam = person("Sam Okoro");
        ChatId lastInstalled = tina.chat();
        await().atMost(20, SECONDS).until(() -> messages(lastInstalled).size() >= 2);
        bot.heard.clear();
    }

    @Test
    void theBotIsInstalledForEveryoneOnTheStaffAndTheirWelcomeIsNoNews() throws Exception {
        assertThat(messages(sam.chat()))
                .extracting(message -> message.path("content").path("text").asString())
                .containsExactly("Signpost was added to this chat.", "Welcome to **Signpost**.");
        assertThat(messages(sam.chat()))
                .noneMatch(message -> message.path("unread").asBoolean());
        assertThat(get("/tryit/api/state").path("newcomer").asString()).isEqualTo(tina.aadObjectId());
    }

    @Test
    void aMessageReachesTheBotAsFromTeams() throws Exception {
        say(tina, tina.chat(), "hello");

        JsonNode heard = bot.heard.getFirst();
        assertThat(heard.path("channelId").asString()).isEqualTo("msteams");
        assertThat(heard.path("from").path("aadObjectId").asString()).isEqualTo(tina.aadObjectId());
        assertThat(heard.path("conversation").path("conversationType").asString())
                .isEqualTo("personal");
        assertThat(heard.path("channelData").path("tenant").path("id").asString())
                .isEqualTo(heard.path("conversation").path("tenantId").asString());
        assertThat(heard.path("serviceUrl").asString()).isEqualTo("http://127.0.0.1:" + port + "/tryit/connector/");
        assertThat(heard.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(last(tina.chat()).path("content").path("text").asString()).isEqualTo("You said: hello");
        assertThat(last(tina.chat()).path("unread").asBoolean()).isTrue();
    }

    @Test
    void inTheChannelTheBotIsMentionedAndAnswersInTheThread() throws Exception {
        say(tina, ChatId.CHANNEL, "hello");

        JsonNode heard = bot.heard.getFirst();
        assertThat(heard.path("text").asString()).isEqualTo("<at>Signpost</at> hello");
        assertThat(heard.path("conversation").path("id").asString()).contains(";messageid=");
        JsonNode answer = last(ChatId.CHANNEL);
        assertThat(answer.path("thread").asString()).isEqualTo(heard.path("id").asString());
    }

    @Test
    void theBotChangesAndDeletesItsMessages() throws Exception {
        say(tina, tina.chat(), "edit");
        assertThat(last(tina.chat()).path("content").path("text").asString()).isEqualTo("Read at 15:31.");
        assertThat(last(tina.chat()).path("state").asString()).isEqualTo("edited");

        say(tina, tina.chat(), "delete");
        assertThat(last(tina.chat()).path("content").isEmpty()).isTrue();
        assertThat(last(tina.chat()).path("state").asString()).isEqualTo("deleted");
    }

    @Test
    void aPressedButtonPutsTheNewCardInPlace() throws Exception {
        say(tina, tina.chat(), "card");
        String pressed = last(tina.chat()).path("id").asString();

        JsonNode answer = press(tina, pressed, "execute", Map.of("action", Map.of("verb", "take")));

        assertThat(answer.path("body").path("statusCode").asInt()).isEqualTo(200);
        assertThat(last(tina.chat()).path("content").toString()).contains("INC-2026-0042");
        assertThat(bot.heard.getLast().path("replyToId").asString()).isEqualTo(pressed);
        assertThat(bot.heard.getLast().path("name").asString()).isEqualTo("adaptiveCard/action");
    }

    @Test
    void aBotThatFailsIsShownAsSuch() throws Exception {
        JsonNode answer = say(tina, tina.chat(), "fail");

        assertThat(answer.path("outcome").asString()).isEqualTo("refused");
        assertThat(last(tina.chat()).path("state").asString()).isEqualTo("unanswered");
    }

    @Test
    void nobodyWritesInAnothersChat() throws Exception {
        var body = Map.of("as", tina.aadObjectId(), "chat", sam.chat().value(), "text", "x");

        assertThat(post("/tryit/api/messages", body).statusCode()).isEqualTo(404);
        assertThat(bot.heard).isEmpty();
    }

    @Test
    void theConnectorRefusesWhatTeamsRefuses() throws Exception {
        String chat = "/tryit/connector/v3/conversations/" + sam.chat() + "/activities";

        assertThat(post(chat, Map.of("type", "message", "text", "x".repeat(30_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(chat, Map.of("type", "message")).statusCode()).isEqualTo(400);
        assertThat(post("/tryit/connector/v3/conversations/a:nobody/activities", Map.of("type", "message", "text", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/tryit/connector/v3/conversations", Map.of("members", List.of(Map.of("id", "nobody"))))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theRosterNamesEveryoneByBothKindsOfId() throws Exception {
        JsonNode team = get("/tryit/connector/v3/conversations/19:signpost-team@thread.tacv2/pagedmembers");
        JsonNode one = get("/tryit/connector/v3/conversations/" + sam.chat() + "/members/" + sam.aadObjectId());

        assertThat(team.path("members").size()).isEqualTo(cast.everyone().size());
        assertThat(one.path("objectId").asString()).isEqualTo(sam.aadObjectId());
        assertThat(one.path("id").asString()).isEqualTo(sam.userId());
    }

    @Test
    void theSchoolClockMovesAndTellsWhatFellDue() throws Exception {
        String before = get("/tryit/api/state").path("clock").path("now").asString();

        JsonNode arrival = json.readTree(
                post("/tryit/api/jumps", Map.of("to", "thirty-days")).body());

        assertThat(arrival.path("passed").asInt()).isPositive();
        assertThat(arrival.path("arrived").asBoolean()).isTrue();
        assertThat(arrival.path("clock").path("ahead").asBoolean()).isTrue();
        assertThat(arrival.path("clock").path("now").asString()).isGreaterThan(before);
    }

    @Test
    void mailIsShownAndWhatWasSaidIsSealedInTheStore() throws Exception {
        mail.show(
                SmallSchool.ID,
                new ShownMail.Sent(
                        ShownMail.Way.EMAIL, "sam.okoro@school.example", "Open Signpost", "INC-2026-0042", List.of()));
        say(tina, tina.chat(), "planted sentence");

        assertThat(last(ChatId.OTHER_CHANNELS).path("content").path("subject").asString())
                .isEqualTo("Open Signpost");
        assertThat(database.getCollection("tryit-messages").find())
                .noneMatch(document -> document.toJson().contains("planted sentence"));
    }

    @Test
    void thePageIsServedWithAPolicyThatAllowsNoForeignScript() throws Exception {
        HttpResponse<String> page = client.send(request("/").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
        assertThat(page.body()).doesNotContain("<style").doesNotContain("http:").doesNotContain("https:");
    }

    private Persona person(String name) {
        return cast.everyone().stream()
                .filter(persona -> persona.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode say(Persona who, ChatId chat, String text) throws IOException, InterruptedException {
        var body = Map.of("as", who.aadObjectId(), "chat", chat.value(), "text", text);
        return json.readTree(post("/tryit/api/messages", body).body());
    }

    private JsonNode press(Persona who, String message, String kind, Object value)
            throws IOException, InterruptedException {
        var body = Map.of(
                "as", who.aadObjectId(), "chat", who.chat().value(), "message", message, "kind", kind, "value", value);
        return json.readTree(post("/tryit/api/presses", body).body());
    }

    private JsonNode last(ChatId chat) throws IOException, InterruptedException {
        return messages(chat).getLast();
    }

    private List<JsonNode> messages(ChatId chat) throws IOException, InterruptedException {
        return StreamSupport.stream(get("/tryit/api/state").path("messages").spliterator(), false)
                .filter(message -> message.path("chat").asString().equals(chat.value()))
                .toList();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
