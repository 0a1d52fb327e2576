package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Half a registration must not start, and says what is missing. */
class TeamsSettingsTest {

    private static final Map<String, String> WHOLE =
            Map.of("app-id", "b071", "app-secret", "s3cret", "tenant-id", "t1");

    @Test
    void withoutAnAppIdItIsTryItMode() {
        assertThat(bound(Map.of()).tryIt()).isTrue();
        assertThat(bound(Map.of("app-id", " ", "app-secret", "", "tenant-id", "", "certificate", "", "token-url", ""))
                        .tryIt())
                .isTrue();
    }

    @Test
    void aWholeRegistrationIsTaken() {
        assertThat(bound(WHOLE).tryIt()).isFalse();
    }

    @Test
    void neverShowsTheSecret() {
        assertThat(bound(WHOLE).toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "app-id,                '',                              app-id is missing",
        "tenant-id,             '',                              tenant-id is not",
        "app-secret,            '',                              neither signpost.teams.app-secret nor",
        "certificate,           some.pem,                        are both set",
        "tenant-id,             a/../b,                          characters that no id has",
        "token-url,             http://login.example/token,      token-url must start with https",
        "token-url,             ftp://127.0.0.1/token,           token-url must start with https",
        "openid-metadata-url,   http://evil.example/m,           openid-metadata-url must start with https",
        "allowed-service-urls,  https://*.botframework.com/,     not an address",
        "allowed-service-urls,  http://smba.trafficmanager.net/, not an address",
        "allowed-service-urls,  https://a@b.example/,            not an address",
        "allowed-service-urls,  not a url,                       not an address",
        "allowed-service-urls,  https:///,                       not an address",
        "allowed-service-urls,  '',                              is empty",
        "sends-per-second,      -1,                              less than nothing",
    })
    void halfARegistrationRefusesToStartInOneSentence(String name, String value, String sentence) {
        var settings = new HashMap<>(WHOLE);
        settings.put(name, value);

        assertThatThrownBy(() -> bound(settings))
                .hasRootCauseInstanceOf(TeamsSettingsRefused.class)
                .rootCause()
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tokenAndMetadataMayBePlainHttpOnThisMachine() {
        var settings = new HashMap<>(WHOLE);
        settings.put("token-url", "http://127.0.0.1:9/token");
        settings.put("openid-metadata-url", "http://[::1]:9/openid");

        assertThat(bound(settings).tryIt()).isFalse();
    }

    @Test
    void theAnalyzerShowsSentenceAndRemedy() {
        var refused = new TeamsSettingsRefused("a is missing.", "Set a.");

        var analysis = Objects.requireNonNull(
                new TeamsSettingsRefusedAnalyzer().analyze(new IllegalStateException("binding", refused)));

        assertThat(analysis.getDescription()).isEqualTo("a is missing.");
        assertThat(analysis.getAction()).isEqualTo("Set a.");
    }

    private static TeamsSettings bound(Map<String, String> settings) {
        var properties = new HashMap<String, String>();
        settings.forEach((name, value) -> properties.put("signpost.teams." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("signpost.teams", TeamsSettings.class);
    }
}
