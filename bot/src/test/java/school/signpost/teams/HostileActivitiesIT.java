package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.support.FakeTeams;
import school.signpost.support.TeamsPerson;

/** What is not from Teams, not for us or not an activity gets its status, reaches no turn and causes no message. */
class HostileActivitiesIT {

    private static final FakeTeams TEAMS = FakeTeams.start();
    private static final Edge EDGE = Edge.start(TEAMS.settings());
    private static final List<HostileCases.Case> CASES = HostileCases.of(TEAMS);
    private static final TeamsPerson PAT = TeamsPerson.named("Pat Teacher");

    static List<HostileCases.Case> cases() {
        return CASES;
    }

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
    void thereAreAtLeastFortyOfThem() {
        assertThat(cases()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void getsItsStatusAndNothingElse(HostileCases.Case hostile) {
        var response = TEAMS.deliver(
                EDGE.url(), hostile.authorization(), hostile.body().get());

        assertThat(response.statusCode()).isEqualTo(hostile.status());
        assertThat(EDGE.turns().heard).isEmpty();
        assertThat(TEAMS.sent()).isEmpty();
        assertThat(response.body()).doesNotContain("school.signpost", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/json",
                "*/*",
                "nonsense"
            })
    void anotherContentTypeIsNotAnActivity(String contentType) {
        var request = HttpRequest.newBuilder(EDGE.url().resolve("/api/messages"))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + TEAMS.sign())
                .POST(BodyPublishers.ofString(TEAMS.message(PAT, "hello").json()));

        assertThat(TEAMS.send(request).statusCode()).isEqualTo(400);
        assertThat(EDGE.turns().heard).isEmpty();
    }

    @Test
    void twoAuthorizationHeadersAreNone() {
        var request = HttpRequest.newBuilder(EDGE.url().resolve("/api/messages"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TEAMS.sign())
                .header("Authorization", "Bearer " + TEAMS.sign())
                .POST(BodyPublishers.ofString(TEAMS.message(PAT, "hello").json()));

        assertThat(TEAMS.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void anActivitysLocaleDoesNotBecomeTheMachines() {
        var before = Locale.getDefault();

        var german = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello").with("locale", "de-DE"));
        var nonsense = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello").with("locale", "!!not-a-locale!!"));

        assertThat(german.statusCode()).isEqualTo(202);
        assertThat(nonsense.statusCode()).isEqualTo(202);
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void anActivityThatWantsItsRepliesInTheBodyGetsThemInTheChat() {
        var response = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello").with("deliveryMode", "expectReplies"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(TEAMS.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typing",
                "messageReaction",
                "conversationUpdate",
                "event",
                "endOfConversation",
                "trace",
                "delay",
                "invokeResponse",
                "somethingNew"
            })
    void whatWeNeedNotKnowIsTakenAndIgnored(String type) {
        var response = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello").with("type", type));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(EDGE.turns().heard).isEmpty();
        assertThat(TEAMS.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-11-22T09:00:00Z",
                "2026-11-22T09:00:00.1234567Z",
                "2026-11-22",
                "9999999999"
            })
    void anOddTimestampLosesNoReport(String timestamp) {
        var response = TEAMS.deliver(EDGE.url(), TEAMS.message(PAT, "hello").with("timestamp", timestamp));

        assertThat(response.statusCode()).isEqualTo(202);
    }
}
