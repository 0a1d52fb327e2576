package school.signpost.policy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * What {@code policy check} says of the five schools made from published documents: nothing but the gaps that each leaves,
 * as approved beside the broken policies. Run with {@code -Dpolicy.approve=true} to write them anew, and read the
 * difference before committing it.
 */
class FiveSchoolsCheckTest {

    private static final Path APPROVED = Path.of("src/test/resources/policy/schools");
    private static final Instant A_MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"pinewood", "st-georges", "wirral", "jasper", "holywell"})
    void hasNoMistakeAndWarnsOfNothingButTheGapsOfItsDocument(String slug) throws IOException {
        var printed = new StringWriter();
        var command = new CommandLine(new PolicyCommand(new PrintWriter(printed), () -> A_MONDAY));

        int status = command.execute("check", "../infra/schools/" + slug);

        // without line and column, so that an edit above a gap does not change what is approved
        String said = printed.toString().replace('\\', '/').replaceAll("policy\\.yaml:\\d+:\\d+:", "policy.yaml:");
        var approved = APPROVED.resolve(slug + ".txt");
        if (Boolean.getBoolean("policy.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, said);
        }
        assertThat(status).isEqualTo(PolicyCommand.GOOD);
        assertThat(said).isEqualTo(Files.readString(approved));
    }
}
