package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.signpost.support.FakeTeams;
import school.signpost.support.TeamsPerson;
import school.signpost.teams.outgoing.OutgoingMessage;
import school.signpost.teams.turn.InvokeReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Teams signs gets in, becomes our values, and our answers become what Teams expects. */
class TurnsIT {

    private static final String CARD = "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}";
    private static final FakeTeams TEAMS = FakeTeams.start();
    private static final Edge EDGE = Edge.start(TEAMS.settings());
    private static final TeamsPerson PAT = TeamsPerson.named("Pat Teacher");

    @BeforeEach
    void forget() {
        TEAMS.forget();
        EDGE.turns().forget();
    }

    @AfterAll
    static void stop() {
        EDGE.close();
        TEAMS.close();
    }

    @Test
    void aMessageIsHeardAndAnsweredAsPlainText() {
        var response = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "left my *laptop* on the train"));

        assertThat(response.statusCode()).isEqualTo(202);
        var heard = EDGE.turns().heard.getFirst();
        assertThat(heard.text()).isEqualTo("left my *laptop* on the train");
        assertThat(heard.sender().aadObjectId()).isEqualTo(PAT.aadObjectId());
        assertThat(heard.address().serviceUrl()).isEqualTo(TEAMS.serviceUrl());
        assertThat(heard.address().tenantId()).isEqualTo(FakeTeams.TENANT);
        assertThat(heard.personal()).isTrue();
        assertThat(heard.hasAttachment()).isFalse();
        var sent = TEAMS.sentTo(PAT).getFirst();
        assertThat(sent.text()).isEqualTo("heard: left my *laptop* on the train");
        assertThat(sent.body().path("textFormat").asString()).isEqualTo("plain");
        assertThat(sent.activityId()).isEqualTo(heard.activityId());
        assertThat(sent.authorization()).startsWith("Bearer fake-token-");
    }

    @Test
    void aCardGoesAloneWithItsSummary() {
        EDGE.turns().says = in -> List.of(OutgoingMessage.card(CARD, "INC-2026-0042 needs you now."));

        TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello"));

        var sent = TEAMS.sentTo(PAT).getFirst();
        assertThat(sent.body().has("text")).isFalse();
        assertThat(sent.body().path("summary").asString()).isEqualTo("INC-2026-0042 needs you now.");
        assertThat(sent.body().path("attachments").path(0).path("contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(sent.card().path("version").asString()).isEqualTo("1.5");
        assertThat(sent.body().has("locale")).isFalse();
    }

    @Test
    void repliesComeInOrderAndARefusedOneDoesNotKeepBackTheNext() {
        EDGE.turns().says =
                in -> List.of(OutgoingMessage.text("one"), OutgoingMessage.text("two"), OutgoingMessage.text("three"));
        TEAMS.nextAnswers(201, Map.of(), "{\"id\":\"1\"}");
        TEAMS.nextAnswers(400, Map.of(), "{\"error\":{\"code\":\"BadSyntax\"}}");

        var response = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(TEAMS.sentTo(PAT)).extracting(sent -> sent.text()).containsExactly("one", "two", "three");
    }

    @Test
    void anAnswerThatTeamsCouldNotTakeComesLaterAsAnAnswerToTheSameSentence() {
        TEAMS.nextAnswers(503, Map.of(), "");

        TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "a child told me something worrying"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(TEAMS.sentTo(PAT)).hasSize(2));
        var first = TEAMS.sentTo(PAT).getFirst();
        var second = TEAMS.sentTo(PAT).getLast();
        assertThat(second.activityId())
                .isEqualTo(EDGE.turns().heard.getFirst().activityId())
                .isEqualTo(first.activityId());
        assertThat(second.body().path("text")).isEqualTo(first.body().path("text"));
        assertThat(second.body().path("textFormat").asString()).isEqualTo("plain");
    }

    @Test
    void inAChannelTheMentionIsLeftOutAndTheChatIsNotPersonal() {
        var bot = Map.of("id", "28:" + FakeTeams.APP_ID, "name", "Signpost");
        var mention = Map.of("type", "mention", "text", "<at>Signpost</at>", "mentioned", bot);

        TEAMS.deliver(
                EDGE.url(),
                TEAMS.message(PAT, "<at>Signpost</at> who do I tell?")
                        .with("conversation.conversationType", "channel")
                        .with("conversation.id", "19:x@thread.tacv2;messageid=1")
                        .with("entities", List.of(mention)));

        var heard = EDGE.turns().heard.getFirst();
        assertThat(heard.text()).isEqualTo("who do I tell?");
        assertThat(heard.personal()).isFalse();
        assertThat(TEAMS.sent().getFirst().conversationId()).isEqualTo("19:x@thread.tacv2;messageid=1");
    }

    @Test
    void aFileIsNoticedAndTypedTextAsHtmlIsNone() {
        var html = Map.of("contentType", "text/html", "content", "<p>hello</p>");
        var file = Map.of("contentType", "application/vnd.microsoft.teams.file.download.info", "name", "x.pdf");

        TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "a").with("attachments", List.of(html)));
        TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "b").with("attachments", List.of(html, file)));

        assertThat(EDGE.turns().heard).extracting(in -> in.hasAttachment()).containsExactly(false, true);
    }

    @Test
    void aPressedButtonIsAnsweredWithACardInItsPlace() {
        EDGE.turns().answers = in -> new InvokeReply.Card(CARD);

        var response = TEAMS.deliver(
                EDGE.url(),
                TEAMS.pressed(
                        PAT, "acknowledge", Map.of("v", 1, "id", "c1", "note", "on my way", "x", Map.of()), "1:77"));

        var body = json(response);
        assertThat(body.path("statusCode").asInt()).isEqualTo(200);
        assertThat(body.path("type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(body.path("value").path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(EDGE.turns().verbs).containsExactly("action:acknowledge");
        var heard = EDGE.turns().heard.getFirst();
        assertThat(heard.values()).isEqualTo(Map.of("v", "1", "id", "c1", "note", "on my way"));
        assertThat(heard.replyToId()).isEqualTo("1:77");
        assertThat(TEAMS.sent()).isEmpty();
    }

    @Test
    void aPressedButtonMayBeAnsweredWithAMessage() {
        var body = json(TEAMS.deliver(EDGE.url(), TEAMS.pressed(PAT, "acknowledge", Map.of(), "1:1")));

        assertThat(body.path("type").asString()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(body.path("value").asString()).isEqualTo("done");
    }

    @Test
    void aDialogOpensWithItsForm() {
        EDGE.turns().answers = in -> new InvokeReply.Dialog("A worry", CARD);

        var task = json(TEAMS.deliver(
                        EDGE.url(),
                        TEAMS.dialogOpened(PAT, Map.of("verb", "details", "msteams", Map.of("type", "task/fetch")))))
                .path("task");

        assertThat(task.path("type").asString()).isEqualTo("continue");
        assertThat(task.path("value").path("title").asString()).isEqualTo("A worry");
        assertThat(task.path("value")
                        .path("card")
                        .path("content")
                        .path("version")
                        .asString())
                .isEqualTo("1.5");
        assertThat(EDGE.turns().verbs).containsExactly("opened:details");
    }

    @Test
    void aSentFormClosesTheDialogOrShowsAMessage() {
        EDGE.turns().answers = in -> new InvokeReply.Close();
        var closed = TEAMS.deliver(EDGE.url(), TEAMS.dialogSent(PAT, Map.of("verb", "send", "what", "words")));
        EDGE.turns().answers = in -> new InvokeReply.Message("Sent.");
        var message = TEAMS.deliver(EDGE.url(), TEAMS.dialogSent(PAT, Map.of("verb", "send", "what", "words")));

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).isEmpty();
        assertThat(json(message).path("task").path("type").asString()).isEqualTo("message");
        assertThat(json(message).path("task").path("value").asString()).isEqualTo("Sent.");
        assertThat(EDGE.turns().heard.getFirst().values()).containsEntry("what", "words");
        assertThat(EDGE.turns().verbs).containsExactly("sent:send", "sent:send");
    }

    @Test
    void installingIsWelcomedAndRemovingIsHeard() {
        TEAMS.deliver(EDGE.url(), TEAMS.installed(PAT));
        var removed = TEAMS.deliver(EDGE.url(), TEAMS.installed(PAT).with("action", "remove"));

        assertThat(removed.statusCode()).isEqualTo(202);
        assertThat(TEAMS.sentTo(PAT)).extracting(sent -> sent.text()).containsExactly("welcome");
        assertThat(EDGE.turns().heard).hasSize(2);
    }

    @Test
    void aSurpriseIsApologisedForAndRevealsNothing() {
        EDGE.turns().says = in -> {
            throw new IllegalStateException("a child's name");
        };
        EDGE.turns().answers = in -> {
            throw new IllegalStateException("a child's name");
        };

        var message = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello"));
        var pressed = TEAMS.deliver(EDGE.url(), TEAMS.pressed(PAT, "acknowledge", Map.of(), "1:1"));
        var dialog = TEAMS.deliver(EDGE.url(), TEAMS.dialogOpened(PAT, Map.of("verb", "details")));

        assertThat(message.statusCode()).isEqualTo(202);
        assertThat(TEAMS.sentTo(PAT)).extracting(sent -> sent.text()).containsExactly("teams.went-wrong{code=T1}");
        assertThat(json(pressed).path("value").asString()).isEqualTo("teams.went-wrong{code=T1}");
        assertThat(json(dialog).path("task").path("value").asString()).isEqualTo("teams.went-wrong{code=T1}");
    }

    @Test
    void tokensAtTheEdgeOfTheirTimeAreTaken() {
        var body = TEAMS.message(PAT, "hello").json().getBytes(java.nio.charset.StandardCharsets.UTF_8);

        var late = TEAMS.deliver(
                EDGE.url(), "Bearer " + TEAMS.token().time("exp", -240).sign(), body);
        var early = TEAMS.deliver(
                EDGE.url(), "bearer " + TEAMS.token().time("nbf", 240).sign(), body);
        var withoutNbf = TEAMS.deliver(
                EDGE.url(), "BEARER " + TEAMS.token().without("nbf").sign(), body);

        assertThat(List.of(late, early, withoutNbf))
                .extracting(HttpResponse::statusCode)
                .containsOnly(202);
    }

    @Test
    void aRepeatedActivityReachesTheTurnsWithTheSameIdSoThatTheyCanTell() {
        var activity = TEAMS.message(PAT, "hello");

        TEAMS.deliver(EDGE.url(), activity);
        TEAMS.deliver(EDGE.url(), activity);

        assertThat(EDGE.turns().heard).extracting(in -> in.activityId()).containsExactly(activity.id(), activity.id());
    }

    @Test
    void everythingIsCountedWithoutAnIdentifier() {
        TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello"));

        var meters = EDGE.context().getBean(io.micrometer.core.instrument.MeterRegistry.class);
        assertThat(meters.get("signpost.teams.turns")
                        .tags("type", "message", "status", "202")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("signpost.teams.sends")
                        .tags("outcome", "accepted")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.getMeters().stream().map(meter -> meter.getId().toString()))
                .noneMatch(id -> id.contains(PAT.aadObjectId()));
    }

    @Test
    void fromAColdStartAllParallelFirstRequestsAreTaken() throws Exception {
        try (var teams = FakeTeams.start();
                var cold = Edge.start(teams.settings());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            teams.issuerSlowBy(Duration.ofMillis(300));

            var deliveries = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit((Callable<Integer>) () -> teams.deliver(
                                    cold.url(), teams.message(TeamsPerson.named("Person " + i), "hello"))
                            .statusCode()))
                    .toList();
            for (var delivery : deliveries) {
                assertThat(delivery.get()).isEqualTo(202);
            }

            assertThat(teams.sent()).hasSize(40);
            assertThat(teams.keyFetches()).isEqualTo(1);
            assertThat(teams.tokenRequests()).hasSize(1);
        }
    }

    @Test
    void aNewKeyIsFetchedAndTheOldOneIsForgotten() {
        try (var teams = FakeTeams.start();
                var edge = Edge.start(teams.settings())) {
            var before = teams.sign();
            teams.rotateTo(FakeTeams.newKey("k2"));
            var hello = teams.message(PAT, "hello");

            var withNew = teams.deliver(edge.url(), hello);
            var withOld = teams.deliver(
                    edge.url(), "Bearer " + before, hello.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(withNew.statusCode()).isEqualTo(202);
            assertThat(withOld.statusCode()).isEqualTo(401);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }
}
