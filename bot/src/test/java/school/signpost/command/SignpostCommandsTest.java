package school.signpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the jar does instead of starting the bot. */
class SignpostCommandsTest {

    private final PrintStream usual = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setOut(usual);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(SignpostCommands.run("--help")).contains(0);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("policy", "staff", "store", "audit", "Checks the audit trail.");
    }

    @Test
    void settingsAreNoCommandAndStartTheBot() {
        assertThat(SignpostCommands.run("--server.port=3978")).isEmpty();
        assertThat(SignpostCommands.run()).isEmpty();
    }
}
