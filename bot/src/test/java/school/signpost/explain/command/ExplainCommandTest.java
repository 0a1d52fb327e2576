package school.signpost.explain.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import school.signpost.cards.Words;

/** Who would be told, in the words that a school reads before it depends on its policy. */
class ExplainCommandTest {

    private static final Path EXAMPLE = Path.of("../infra/schools/example");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private final StringWriter printed = new StringWriter();

    /** Each story is one approved file beside this test. */
    @ParameterizedTest
    @CsvSource({
        "lost-device, --by Jo_Whitfield",
        "lost-device-at-night, --by Jo_Whitfield --at Saturday_at_22:00",
        "lost-device-by-who-is-told-first, --by Nadia_Rahman",
        "lost-device-about-somebody, --by Jo_Whitfield --about Alex_Morgan",
        "offensive-email, --by Jo_Whitfield",
        "offensive-email-about-the-line-manager, --by Jo_Whitfield --about Nadia_Rahman",
        "offensive-email-by-a-governor, --by Grace_Adeyemi",
        "suspected-virus, --by Chidi_Eze --at 2026-12-25T10:00",
        "safeguarding-concern, --by Amira_Farouk",
        "safeguarding-concern-about-the-lead, --by Amira_Farouk --about DSL",
        "adult-behaviour-about-the-head, --by Beth_Rowlands --about head",
        "adult-behaviour-about-the-chair, --by Beth_Rowlands --about Grace_Adeyemi"
    })
    void saysWhoWouldBeToldAndWhy(String story, String options) {
        var kind = Stream.of(
                        "lost-device", "offensive-email", "suspected-virus", "safeguarding-concern", "adult-behaviour")
                .filter(story::startsWith)
                .findFirst()
                .orElseThrow();
        var words = Stream.concat(
                        Stream.of(EXAMPLE.toString(), "--kind", kind),
                        Stream.of(options.split(" ", -1)).map(word -> word.replace('_', ' ')))
                .toArray(String[]::new);

        assertThat(explain(words)).isZero();

        Approvals.verify(printed, new Options(new QuietReporter()).forFile().withName("explain-" + story, ".txt"));
    }

    @Test
    void whoServesTheWholeTrustIsLookedForInAllItsLists(@TempDir Path trust) throws IOException {
        var school = Files.createDirectories(trust.resolve("east"));
        Files.writeString(
                school.resolve("policy.yaml"),
                Files.readString(EXAMPLE.resolve("policy.yaml")).replace("nadia.rahman@school", "ines.duarte@trust"));
        Files.copy(EXAMPLE.resolve("staff.csv"), school.resolve("staff.csv"));
        var other = Files.createDirectories(trust.resolve("west"));
        Files.copy(EXAMPLE.resolve("policy.yaml"), other.resolve("policy.yaml"));
        Files.writeString(other.resolve("staff.csv"), "email,name\nines.duarte@trust.example,Ines Duarte\n");
        assertThat(explain(school.toString(), "--kind", "lost-device")).isZero();
        assertThat(printed.toString()).as("two schools side by side").doesNotContain("Ines Duarte (RRP)");

        Files.writeString(trust.resolve("staff.csv"), "email,name\nines.duarte@trust.example,Ines Duarte\n");
        assertThat(explain(school.toString(), "--kind", "lost-device")).isZero();

        assertThat(printed.toString()).contains("Ines Duarte (RRP)");
    }

    @Test
    void theNumberToPhoneIsNotThatOfWhomItIsAbout() {
        assertThat(explain(EXAMPLE.toString(), "--kind", "safeguarding-concern", "--about", "DSL"))
                .isZero();

        assertThat(printed.toString()).contains("01632 960004").doesNotContain("01632 960003");
    }

    @Test
    void withoutAKindEveryKindIsListedInShort() {
        assertThat(explain(EXAMPLE.toString())).isZero();
        assertThat(printed.toString())
                .contains("Lost device\n  1. Nadia Rahman (RRP), Alex Morgan (IAO), within 15 minutes")
                .contains("Concern about a child\n  1. Sam Okoro (DSL), within 10 minutes");
    }

    @Test
    void whatIsNotGivenIsTakenSensiblyAndSaid() {
        assertThat(explain(EXAMPLE.resolve("policy.yaml").toString(), "--kind", "Lost device"))
                .isZero();
        assertThat(printed.toString())
                .contains("Nobody was named as the reporter")
                .contains("on Monday 23 November 2026 at 10:00");
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearestOnes() {
        assertThat(explain(
                        EXAMPLE.toString(),
                        "--kind",
                        "lost-devise",
                        "--by",
                        "Sam Okorro",
                        "--about",
                        "chare of governors",
                        "--at",
                        "soon"))
                .isEqualTo(SchoolFiles.UNKNOWN);
        assertThat(printed.toString().lines())
                .containsExactlyInAnyOrder(
                        "\"soon\" is no time that I can read: write 2026-12-25T10:00, Saturday at 22:00 or 18:30.",
                        "Nobody is called \"Sam Okorro\", and no role is. Did you mean: Sam Okoro?",
                        "Nobody is called \"chare of governors\", and no role is. Did you mean: Chair of governors?",
                        "There is no kind \"lost-devise\". Did you mean: lost-device, lost-data, lost-token?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "", " ", "%s", "${by}", "{{DATE(2026-01-01)}}"})
    void nonsenseNeverCrashes(String nonsense) {
        assertThat(explain(EXAMPLE.toString(), "--kind", "lost-device", "--by", nonsense, "--at", nonsense))
                .isIn(SchoolFiles.GOOD, SchoolFiles.UNKNOWN);
    }

    @Test
    void aFileWithMistakesAndAFileThatIsNoneHaveTheirOwnStatus() {
        assertThat(explain("src/test/resources/policy/broken/unknown-role.yaml"))
                .isEqualTo(SchoolFiles.BAD);
        assertThat(explain("nowhere.yaml")).isEqualTo(SchoolFiles.UNREADABLE);
        assertThat(explain(EXAMPLE.toString(), "--nonsense")).isEqualTo(2);
    }

    @Test
    void withoutAStaffListItSaysSo(@TempDir Path folder) throws IOException {
        Files.copy(EXAMPLE.resolve("policy.yaml"), folder.resolve("policy.yaml"));

        assertThat(explain(folder.toString(), "--kind", "lost-device")).isZero();

        assertThat(printed.toString())
                .contains("nobody has a name, and nobody can be told")
                .contains("Nobody at school is left");
    }

    private int explain(String... words) {
        var out = new PrintWriter(printed);
        var command = new CommandLine(new ExplainCommand(out, () -> MONDAY, Words.bundled()));
        return command.setErr(new PrintWriter(new StringWriter())).execute(words);
    }
}
