package school.signpost.teams.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import school.signpost.teams.TeamsSettings;

/** The bot's token and messages go to Teams and nowhere that looks like it. */
class ServiceUrlsTest {

    private final ServiceUrls inService = ServiceUrls.of(settings("b071", "s", "t"));
    private final ServiceUrls tryIt = ServiceUrls.of(settings(null, null, null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/uk/",
                "https://smba.trafficmanager.net/uk/7f8e/",
                "https://smba.trafficmanager.net",
                "https://SMBA.trafficmanager.net:443/emea",
                "https://smba.infra.gcc.teams.microsoft.com/teams/",
            })
    void teamsHostsAreAllowed(String serviceUrl) {
        assertThat(inService.allow(serviceUrl)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/uk/",
                "https://smba.trafficmanager.net:8443/uk/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/smba.trafficmanager.net/",
                "https://evilsmba.trafficmanager.net/",
                "https://xsmba.trafficmanager.net/",
                "https://trafficmanager.net/",
                "https://smba.trafficmanager.net@evil.example/",
                "https://user@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net\\@evil.example/",
                "https://evil.example\\.smba.trafficmanager.net/",
                "https://evil.example#smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/?x=https://evil.example",
                "https://smba.trafficmanager.net%2eevil.example/",
                "https://smba.trafficmanager.net./",
                "https://ѕmba.trafficmanager.net/",
                "https:smba.trafficmanager.net/",
                "//smba.trafficmanager.net/",
                " https://smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/ ",
                "file:///etc/passwd",
                "https://127.0.0.1/",
                "http://127.0.0.1:3978/",
                "garbage",
            })
    void nothingElseIs(@Nullable String serviceUrl) {
        assertThat(inService.allow(serviceUrl)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:56150",
                "http://localhost:56150/",
                "http://[::1]:56150/connector",
                "http://127.0.0.1:1/a/b/",
            })
    void tryItModeAnswersThisMachine(String serviceUrl) {
        assertThat(tryIt.allow(serviceUrl)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/uk/",
                "http://127.0.0.1.nip.io/",
                "http://localhost.evil.example/",
                "http://127.0.0.1@evil.example/",
                "http://192.168.0.1/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://127.1/",
            })
    void tryItModeAnswersNowhereElse(String serviceUrl) {
        assertThat(tryIt.allow(serviceUrl)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://relay.example/botsx/", "https://relay.example/", "https://relay.example/bot"})
    void anEntryWithAPathAllowsOnlyWhatIsBelowIt(String serviceUrl) {
        var narrow = ServiceUrls.of(new TeamsSettings(
                "b071",
                "s",
                null,
                "t",
                URI.create("https://a.example/"),
                null,
                List.of("https://relay.example/bots"),
                30));

        assertThat(narrow.allow("https://relay.example/bots")).isTrue();
        assertThat(narrow.allow("https://relay.example/bots/x")).isTrue();
        assertThat(narrow.allow(serviceUrl)).isFalse();
    }

    private static TeamsSettings settings(@Nullable String appId, @Nullable String secret, @Nullable String tenantId) {
        return new TeamsSettings(
                appId,
                secret,
                null,
                tenantId,
                URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                null,
                List.of("https://smba.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"),
                30);
    }
}
