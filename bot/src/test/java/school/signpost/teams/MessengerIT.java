package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.conversation.ChatAddress;
import school.signpost.support.FakeTeams;
import school.signpost.support.TeamsPerson;
import school.signpost.teams.outgoing.Outcome;
import school.signpost.teams.outgoing.Outcome.Accepted;
import school.signpost.teams.outgoing.Outcome.Refused;
import school.signpost.teams.outgoing.Outcome.TryLater;
import school.signpost.teams.outgoing.OutgoingMessage;

/** A send is told as it was: taken, refused or to be tried later; never repeated by itself, never sent elsewhere. */
class MessengerIT {

    private static final FakeTeams TEAMS = FakeTeams.start();
    private static final Edge EDGE = Edge.start(TEAMS.settings());
    private static final TeamsPerson SAM = TeamsPerson.named("Sam Okoro");
    private static final OutgoingMessage HELLO = OutgoingMessage.text("hello");

    @BeforeEach
    void forget() {
        TEAMS.forget();
        TEAMS.accessTokensAnswer(200);
    }

    @AfterAll
    static void stop() {
        EDGE.close();
        TEAMS.close();
    }

    @Test
    void aTakenMessageTellsItsIdSoThatItCanBeUpdatedAndDeleted() {
        var outcome = EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);
        var id = Objects.requireNonNull(((Accepted) outcome).activityId());
        assertThat(id).startsWith("1:");

        var updated = EDGE.messenger().update(to(TEAMS.serviceUrl()), id, OutgoingMessage.text("changed"));
        var deleted = EDGE.messenger().delete(to(TEAMS.serviceUrl()), id);

        assertThat(updated).isInstanceOf(Accepted.class);
        assertThat(deleted).isInstanceOf(Accepted.class);
        assertThat(TEAMS.sentTo(SAM)).extracting(sent -> sent.method()).containsExactly("POST", "PUT", "DELETE");
        assertThat(TEAMS.sentTo(SAM)).extracting(sent -> sent.activityId()).containsExactly("", id, id);
        var first = TEAMS.sentTo(SAM).getFirst().body();
        assertThat(first.path("recipient").path("id").asString()).isEqualTo(SAM.userId());
        assertThat(first.path("from").path("id").asString()).isEqualTo("28:bot");
        assertThat(first.path("textFormat").asString()).isEqualTo("plain");
    }

    @ParameterizedTest
    @CsvSource({
        "201, ''",
        "200, {}",
        "202, not json at all",
        "200, '{\"id\":\"\"}'",
    })
    void takenWithoutAnIdIsTakenAllTheSame(int status, String body) {
        TEAMS.nextAnswers(status, Map.of(), body);

        assertThat(EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO)).isEqualTo(new Accepted(null));
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":{\"code\":\"BadSyntax\"}}',                 400 BadSyntax",
        "403, '{\"error\":{\"code\":\"ConversationBlockedByUser\"}}', 403 ConversationBlockedByUser",
        "403, '{\"error\":{\"code\":\"has a name in it\"}}',          403",
        "404, '<html>not found</html>',                               404",
        "413, '',                                                     413",
        "302, '',                                                     302",
    })
    void aRefusalIsToldWithItsCodeAndSentOnce(int status, String body, String code) {
        TEAMS.nextAnswers(status, Map.of("Location", TEAMS.url("/elsewhere/")), body);

        assertThat(EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO)).isEqualTo(new Refused(code));
        assertThat(TEAMS.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 412, 500, 502, 503, 504})
    void whatMayPassIsTriedLaterAndSentOnce(int status) {
        TEAMS.nextAnswers(status, Map.of("Retry-After", "0"), "");

        assertThat(EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO))
                .isEqualTo(new TryLater(String.valueOf(status), Duration.ZERO, false));
        assertThat(TEAMS.sent()).hasSize(1);
    }

    @Test
    void tooManySaysWhenToComeBack() {
        TEAMS.nextAnswers(429, Map.of("Retry-After", "7"), "{\"error\":{\"code\":\"Throttled\"}}");

        assertThat(EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO))
                .isEqualTo(new TryLater("429 Throttled", Duration.ofSeconds(7), false));
    }

    @Test
    void aBrokenConnectionMayHaveDelivered() {
        EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);
        TEAMS.nextBreaks();

        assertThat(EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO))
                .isEqualTo(new TryLater("no-answer", null, true));
        assertThat(TEAMS.sent()).hasSize(2);
    }

    @Test
    void aServerThatIsNotThereDeliversNothing() {
        var settings = new HashMap<>(TEAMS.settings());
        settings.put("signpost.teams.allowed-service-urls", "http://127.0.0.1:9/");
        try (var edge = Edge.start(settings)) {
            assertThat(edge.messenger().send(to("http://127.0.0.1:9/"), HELLO))
                    .isEqualTo(new TryLater("no-connection", null, false));
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpOn() {
        TEAMS.nextAnswersAfter(Duration.ofSeconds(30));
        var began = System.nanoTime();

        var outcome = EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);

        assertThat(outcome).isEqualTo(new TryLater("no-answer", null, true));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "http://127.0.0.1:1/connector/", "http://x@127.0.0.1/", "garbage", ""})
    void nothingIsSentOffTheList(String serviceUrl) {
        assertThat(EDGE.messenger().send(to(serviceUrl), HELLO)).isEqualTo(new Refused("not-allowed"));
        assertThat(TEAMS.sent()).isEmpty();
    }

    @Test
    void aConversationIdCannotLeadElsewhere() {
        var sneaky = new ChatAddress(
                TEAMS.serviceUrl(), "msteams", "../../../elsewhere/x?y=/z", "28:bot", SAM.userId(), FakeTeams.TENANT);

        EDGE.messenger().send(sneaky, HELLO);

        assertThat(TEAMS.sent()).extracting(sent -> sent.conversationId()).containsExactly("../../../elsewhere/x?y=/z");
    }

    @Test
    void aRefusedAccessTokenIsReplacedOnce() {
        EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);
        var before = TEAMS.tokenRequests().size();
        TEAMS.nextAnswers(401, Map.of(), "");

        var replaced = EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);
        TEAMS.nextAnswers(401, Map.of(), "");
        TEAMS.nextAnswers(401, Map.of(), "");
        var refusedAgain = EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);

        assertThat(replaced).isInstanceOf(Accepted.class);
        assertThat(refusedAgain).isEqualTo(new TryLater("401", null, false));
        assertThat(TEAMS.tokenRequests()).hasSize(before + 2);
        assertThat(TEAMS.sent().get(2).authorization())
                .isNotEqualTo(TEAMS.sent().get(1).authorization());
    }

    @Test
    void withoutAnAccessTokenItIsTriedLater() {
        try (var teams = FakeTeams.start();
                var edge = Edge.start(teams.settings())) {
            teams.accessTokensAnswer(500);

            assertThat(edge.messenger().send(to(teams.serviceUrl()), HELLO))
                    .isEqualTo(new TryLater("no-token", null, false));
            assertThat(edge.messenger().send(to(teams.serviceUrl()), HELLO)).isInstanceOf(TryLater.class);
            assertThat(teams.sent()).isEmpty();
            assertThat(teams.tokenRequests()).hasSize(1);
        }
    }

    @Test
    void theSecretIsShownToTheTokenAddressOnly() {
        EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO);

        assertThat(decoded(TEAMS.tokenRequests().getFirst()))
                .contains(
                        "client_secret=not-a-secret",
                        "client_id=" + FakeTeams.APP_ID,
                        "grant_type=client_credentials",
                        "scope=https://api.botframework.com/.default");
    }

    @Test
    void moreThanFiveAreSentAtOnce() throws Exception {
        for (var i = 0; i < 40; i++) {
            TEAMS.nextAnswersAfter(Duration.ofMillis(500));
        }
        var began = System.nanoTime();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sends = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(
                            (Callable<Outcome>) () -> EDGE.messenger().send(to(TEAMS.serviceUrl()), HELLO)))
                    .toList();
            for (var send : sends) {
                assertThat(send.get()).isInstanceOf(Accepted.class);
            }
        }

        // At five at once it would be four seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theLimitOfAConversationIsKeptAndABurstIsToldToComeBack() {
        var settings = new HashMap<>(TEAMS.settings());
        settings.put("signpost.teams.sends-per-second", "30");
        try (var edge = Edge.start(settings)) {
            List<Outcome> outcomes = IntStream.range(0, 9)
                    .mapToObj(i -> edge.messenger().send(to(TEAMS.serviceUrl()), HELLO))
                    .toList();

            // Seven at once, the eighth a second later, the ninth when the first is two seconds old: within patience.
            assertThat(outcomes).allMatch(outcome -> outcome instanceof Accepted);
            assertThat(TEAMS.sent()).hasSize(9);
        }
    }

    private static String decoded(String form) {
        return URLDecoder.decode(form, StandardCharsets.UTF_8);
    }

    private static ChatAddress to(String serviceUrl) {
        return new ChatAddress(serviceUrl, "msteams", SAM.conversationId(), "28:bot", SAM.userId(), FakeTeams.TENANT);
    }
}
