package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.signpost.support.FakeTeams;
import school.signpost.support.IncomingActivity;
import school.signpost.support.TeamsPerson;

/** Without an app id anybody on this machine may be anybody, and nobody else may be anything. */
class TryItModeIT {

    private static final FakeTeams TEAMS = FakeTeams.start();
    private static final Edge EDGE = Edge.start(Map.of("server.address", "0.0.0.0"));
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
    void takesUnsignedActivitiesOfThisMachineAndAnswersWithoutAToken() {
        var response = deliver(TEAMS.message(PAT, "hello"));

        assertThat(response).isEqualTo(202);
        assertThat(TEAMS.sentTo(PAT).getFirst().text()).isEqualTo("heard: hello");
        assertThat(TEAMS.sentTo(PAT).getFirst().authorization()).isEqualTo("null");
        assertThat(TEAMS.tokenRequests()).isEmpty();
    }

    @Test
    void takesTheAgentsPlayground() {
        var withoutSlash = TEAMS.serviceUrl().replaceAll("/$", "");
        var playground = TEAMS.message(PAT, "hello")
                .with("serviceUrl", withoutSlash)
                .without("channelData")
                .without("conversation.tenantId");

        assertThat(deliver(playground)).isEqualTo(202);
        assertThat(TEAMS.sentTo(PAT)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/uk/",
                "http://evil.example/",
                "http://127.0.0.1.nip.io/",
                "http://127.0.0.1@evil.example/",
                "http://10.0.0.1/"
            })
    void refusesAServiceUrlElsewhere(String serviceUrl) {
        assertThat(deliver(TEAMS.message(PAT, "hello").with("serviceUrl", serviceUrl)))
                .isEqualTo(403);
        assertThat(EDGE.turns().heard).isEmpty();
    }

    @Test
    void refusesWhatAWebPageElsewhereCouldSend() {
        var hello = TEAMS.message(PAT, "hello").json();
        var asText = request().header("Content-Type", "text/plain").POST(BodyPublishers.ofString(hello));
        var withOrigin = request()
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(hello));

        assertThat(TEAMS.send(asText).statusCode()).isEqualTo(400);
        assertThat(TEAMS.send(withOrigin).statusCode()).isEqualTo(403);
        assertThat(EDGE.turns().heard).isEmpty();
    }

    @Test
    void refusesANameOfItsOwnThatAWebPageElsewherePointedHere() throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), EDGE.url().getPort())) {
            var body = TEAMS.message(PAT, "hello").json();
            socket.getOutputStream()
                    .write(("POST /api/messages HTTP/1.1\r\nHost: rebound.evil.example\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
        assertThat(EDGE.turns().heard).isEmpty();
    }

    @Test
    void listensOnThisMachineOnlyWhateverElseIsSet() throws Exception {
        for (var address : addressesOfThisMachine()) {
            assertThatThrownBy(() -> new Socket(address, EDGE.url().getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void warnsOnEveryStart(CapturedOutput output) {
        Edge.start(Map.of()).close();

        assertThat(output).contains("Try-it mode");
    }

    private static int deliver(IncomingActivity activity) {
        return TEAMS.deliver(EDGE.url(), "", activity.json().getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(EDGE.url().resolve("/api/messages"));
    }

    private static List<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }
}
