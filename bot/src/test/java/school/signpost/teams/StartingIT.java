package school.signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Half a registration stops the start with one sentence and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartingIT {

    @Test
    void anIdWithoutASecretRefusesToStartAndSaysWhy(CapturedOutput output) {
        var half = Map.of("signpost.teams.app-id", "b071", "signpost.teams.tenant-id", "t1");

        assertThatThrownBy(() -> Edge.start(half)).hasStackTraceContaining("TeamsSettingsRefused");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("neither signpost.teams.app-secret nor signpost.teams.certificate is.")
                .contains("Set signpost.teams.app-secret or signpost.teams.certificate.")
                .doesNotContain("\tat org.springframework");
    }

    @Test
    void aCertificateThatCantBeReadRefusesToStart(CapturedOutput output) {
        var settings = new HashMap<String, String>();
        settings.put("signpost.teams.app-id", "b071");
        settings.put("signpost.teams.tenant-id", "t1");
        settings.put("signpost.teams.certificate", "no-such-file.pem");

        assertThatThrownBy(() -> Edge.start(settings)).hasStackTraceContaining("TeamsSettingsRefused");

        assertThat(output).contains("signpost.teams.certificate names a file that can't be used: no-such-file.pem");
    }
}
