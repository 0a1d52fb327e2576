package school.signpost.explain.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import school.signpost.cards.Words;

/** What an edit of the policy changes, for whom. */
class DiffCommandTest {

    private static final Path EXAMPLE = Path.of("../infra/schools/example");

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void aCommentChangesNothingForAnybody() throws IOException {
        assertThat(diff(text -> text + "\n# reviewed again\n")).isZero();
        assertThat(printed.toString().strip()).isEqualTo("Nothing changes for anybody.");
    }

    @Test
    void anEditIsToldForPeopleFirstAndThenMatterByMatter() throws IOException {
        diff(text -> text.replace(
                        "holders: [nadia.rahman@school.example]", "holders: [hannah.lindqvist@school.example]")
                .replace("phone: \"01632 960003\"", "phone: \"01632 960033\"")
                .replace("also: [network-manager]\n    when-about", "also: [office-manager]\n    when-about")
                .replace("max-age: P90D", "max-age: P180D")
                .replace(
                        "{ tell: { all: [head, deputy-head] }, within: PT15M }",
                        "{ tell: { all: [head] }, within: PT30M }")
                .replace(
                        "      - { is: \"Do not use another school laptop at home meanwhile.\", source: school-choice, strength: advice }\n",
                        ""));

        Approvals.verify(printed, new Options(new QuietReporter()).forFile().withName("diff", ".txt"));
    }

    /** Every part of the file that is about somebody's duty: an edit of it never counts as nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min-length: 10|min-length: 12|It has at least 12 characters.",
                "within: P14D }, { on: new-version|within: P7D }, { on: new-version|On starting here, within 7 days.",
                "disable-within: P0D|disable-within: P1D|Their accounts are switched off within 1 day.",
                "default: OFFICIAL,|default: PROTECT,|Most papers are PROTECT.",
                "every: P2Y|every: P1Y|This policy: every 1 year.",
                "every: P2Y|every: second tuesday of february|This policy: every year on the second Tuesday of February.",
                "every: P2Y|every: tuesday from 5 february|This policy: every year on the first Tuesday from 5 February.",
                "default: P7Y|default: P6Y|A closed report is kept for 6 years.",
                "phone: \"01632 960002\"|phone: \"01632 960022\"|01632 960022",
                "working-hours: \"08:00-17:00\"|working-hours: \"08:00-16:00\"|School is open from 08:00 to 16:00.",
                "2026-10-26/2026-10-30|2026-10-19/2026-10-30|Closed from 19 October 2026 to 30 October 2026.",
                "title: Headteacher|title: Principal|Called Principal.",
                "Only in the staff room, in breaks|Only in the car park, in breaks|Only in the car park",
                "cover: olivia.bennett@school.example|cover: rowan.price@school.example|Rowan Price stands in",
                "within: PT10M }\\n|within: PT20M }\\n|within 20 minutes",
                "title: Spam or phishing e-mail|title: Junk mail|Called Junk mail.",
                "words: [own phone, my phone|words: [own phone|no sentence of its own",
                "immediate: { after: P1D, times: 3 }|immediate: never|What needs an answer at once: never asked again.",
                "order: [teams, email, text]|order: [teams, text]|one after the other: Teams, text message.",
                "policy: 1|policy: 1\\nsnooze: never|Nobody may put their reminders off.",
                "system: here|system: CPOMS, mode: tell-only|kept in CPOMS, and not here",
                "keep: transfer-to-child-file|keep: P10Y|Concern about a child: kept for 10 years.",
                "by: [head, chair-of-governors], account-to|by: [head], account-to|Who may suspend somebody: Headteacher.",
                "next: 2027-07-01, tell|next: 2027-08-01, tell|This policy: next on 1 August 2027.",
                "title: Remote access|title: Remote working|Called Remote working.",
                "remind: [P14D, P7D, P1D]|remind: [P7D, P1D]|Reminded before it is due: 7 days, 1 day.",
                "impact-assessment: {|# {|There is no data protection impact assessment yet.",
                "Europe/London|Europe/Dublin|Times are those of Europe/Dublin.",
                "name: St Example Primary School|name: St Sample Primary School|The school is called St Sample Primary School."
            })
    void everyChangeIsNoticed(String before, String after, String sentence) throws IOException {
        assertThat(diff(text -> text.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"))))
                .isZero();

        assertThat(printed.toString()).contains(sentence).doesNotContain("Nothing changes");
    }

    @Test
    void whatCannotBeComparedHasItsStatus() {
        assertThat(run(EXAMPLE.toString(), "nowhere.yaml")).isEqualTo(SchoolFiles.UNREADABLE);
        assertThat(run("src/test/resources/policy/broken/unknown-role.yaml", EXAMPLE.toString()))
                .isEqualTo(SchoolFiles.BAD);
    }

    private int diff(UnaryOperator<String> edit) throws IOException {
        var policy = Files.readString(EXAMPLE.resolve("policy.yaml"));
        Files.writeString(folder.resolve("policy.yaml"), edit.apply(policy));
        for (var file : List.of("staff.csv", "pupils.csv")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        return run(EXAMPLE.toString(), folder.toString());
    }

    private int run(String... files) {
        var out = new PrintWriter(printed);
        return new CommandLine(new DiffCommand(out, Words.bundled()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(files);
    }
}
