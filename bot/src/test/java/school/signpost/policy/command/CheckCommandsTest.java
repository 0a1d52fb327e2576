package school.signpost.policy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import school.signpost.cards.Words;
import school.signpost.staff.command.StaffCommand;

/** Checking files from the command line. */
class CheckCommandsTest {

    private static final Path EXAMPLE = Path.of("../infra/schools/example");

    private final StringWriter printed = new StringWriter();
    private final PrintWriter out = new PrintWriter(printed);

    @Test
    void theExampleSchoolIsGoodAndLeavesOneGapToShowWhatBecomesOfIt() {
        assertThat(policy("check", EXAMPLE.toString())).isZero();
        assertThat(printed.toString().lines())
                .satisfiesExactly(
                        gap -> assertThat(gap).contains("roles.information-asset-owner: nobody holds this role"),
                        last -> assertThat(last).endsWith("policy.yaml: good, 1 warning"));
    }

    @Test
    void aWarningCountsWhereAScriptIsStrict() {
        assertThat(policy("check", "--strict", EXAMPLE.toString())).isEqualTo(PolicyCommand.WARNED);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(policy("--help")).isZero();
        assertThat(policy("check", "--help")).isZero();
        assertThat(printed.toString()).contains("Usage: policy check", "--strict");
    }

    @Test
    void aBrokenPolicyIsListedWithItsMistakesAndAStatus() {
        var broken = Path.of("src/test/resources/policy/broken/unknown-role.yaml");

        assertThat(policy("check", broken.toString())).isEqualTo(PolicyCommand.BAD);
        assertThat(printed.toString()).contains("unknown-role.yaml:12:25", "Did you mean head?", "1 to put right");
    }

    @Test
    void aHolderWhoIsOnNoListIsAWarning(@TempDir Path folder) throws IOException {
        Files.copy(EXAMPLE.resolve("policy.yaml"), folder.resolve("policy.yaml"));
        Files.writeString(folder.resolve("staff.csv"), "email,name\nsam.okoro@school.example,Sam Okoro\n");

        assertThat(policy("check", folder.resolve("policy.yaml").toString())).isZero();
        assertThat(printed.toString())
                .contains("roles.head.holders: alex.morgan@school.example is not in staff.csv")
                .doesNotContain("sam.okoro@school.example is not");
        assertThat(policy("check", "--strict", folder.toString())).isEqualTo(PolicyCommand.WARNED);
    }

    @Test
    void whoServesTheWholeTrustIsOnItsListAndNotMissing(@TempDir Path trust) throws IOException {
        for (String school : new String[] {"east", "west"}) {
            Files.createDirectories(trust.resolve(school));
            var policy = Files.readString(EXAMPLE.resolve("policy.yaml"))
                    .replace("marcus.grant@school", "ines.duarte@trust");
            Files.writeString(trust.resolve(school).resolve("policy.yaml"), policy);
            Files.copy(EXAMPLE.resolve("staff.csv"), trust.resolve(school).resolve("staff.csv"));
        }
        policy("check", trust.toString());
        assertThat(printed.toString()).contains("ines.duarte@trust.example is not in staff.csv");
        printed.getBuffer().setLength(0);

        Files.writeString(trust.resolve("staff.csv"), "email,name\nines.duarte@trust.example,Ines Duarte\n");
        policy("check", trust.toString());

        assertThat(printed.toString()).doesNotContain("ines.duarte");
    }

    @Test
    void twoSchoolsOfATrustShareNeitherIdNorPrefix(@TempDir Path trust) throws IOException {
        for (String school : new String[] {"east", "west"}) {
            Files.createDirectories(trust.resolve(school + "/agreements"));
            for (String file :
                    new String[] {"policy.yaml", "staff.csv", "agreements/staff.md", "agreements/pupils.md"}) {
                Files.copy(EXAMPLE.resolve(file), trust.resolve(school).resolve(file));
            }
        }
        var west = trust.resolve("west/policy.yaml");

        assertThat(policy("check", trust.toString())).isEqualTo(PolicyCommand.BAD);
        assertThat(printed.toString())
                .contains(
                        "west/policy.yaml:8:3: school.id: found the same as in",
                        "give every school of the trust its own");
        Files.writeString(west, Files.readString(west).replace("id: st-example", "id: st-west"));
        assertThat(policy("check", trust.toString())).isEqualTo(PolicyCommand.BAD);
        assertThat(printed.toString()).contains("west/policy.yaml:10:3: school.reference-prefix: found the same as in");
        Files.writeString(west, Files.readString(west).replace("reference-prefix: INC", "reference-prefix: WST"));
        assertThat(policy("check", trust.toString())).isEqualTo(PolicyCommand.GOOD);
    }

    @Test
    void whatCannotBeReadHasAStatusOfItsOwn() {
        assertThat(policy("check", "nowhere.yaml")).isEqualTo(PolicyCommand.UNREADABLE);
        assertThat(staff("check", "nowhere.csv")).isEqualTo(StaffCommand.UNREADABLE);
    }

    @Test
    void aStaffListIsCheckedByLine(@TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("staff.csv"), "email,name\nsam@s.example,Sam\nnonsense,X\n");

        assertThat(staff("check", list.toString())).isEqualTo(StaffCommand.BAD);
        assertThat(printed.toString()).contains("staff.csv:3: no e-mail address", "1 people can be used");
        assertThat(staff("check", EXAMPLE.resolve("staff.csv").toString())).isZero();
    }

    @Test
    void aSecondListSaysWhatItWouldChange(@TempDir Path folder) throws IOException {
        var old = EXAMPLE.resolve("staff.csv");
        var next = folder.resolve("staff-new.csv");
        Files.writeString(
                next,
                Files.readString(old).replaceFirst("\nsam.okoro@[^\n]*", "").replace("Priya Shah", "Priya Anand")
                        + "nia.ellis@school.example,Nia Ellis,,staff,,2027-01-04,,,\nnonsense,X,,,,,,,\n");

        assertThat(staff("check", old.toString(), next.toString())).isEqualTo(StaffCommand.BAD);
        assertThat(printed.toString())
                .contains("No longer here: 1", "  Sam Okoro (sam.okoro@school.example)")
                .contains("New: 1", "  Nia Ellis (nia.ellis@school.example)")
                .contains("Another name: 1", "  Priya Shah, now Priya Anand")
                .contains("staff-new.csv:28: no e-mail address");
    }

    @Test
    void aListWithoutMostOfThePeopleWouldWait(@TempDir Path folder) throws IOException {
        var old = EXAMPLE.resolve("staff.csv");
        var next = folder.resolve("staff-new.csv");
        Files.write(next, Files.readAllLines(old).subList(0, 12));

        assertThat(staff("check", old.toString(), next.toString())).isEqualTo(StaffCommand.WAITS);
        assertThat(printed.toString()).contains("waits for an administrator's yes");
        assertThat(staff("check", old.toString(), old.toString())).isZero();
        assertThat(staff("check", old.toString(), "nowhere.csv")).isEqualTo(StaffCommand.UNREADABLE);
    }

    private int policy(String... words) {
        return new CommandLine(new PolicyCommand(out, () -> Instant.parse("2026-11-23T10:00:00Z")))
                .setOut(out)
                .execute(words);
    }

    private int staff(String... words) {
        return new CommandLine(new StaffCommand(out, Words.bundled(), () -> Instant.parse("2026-11-23T10:00:00Z")))
                .execute(words);
    }
}
