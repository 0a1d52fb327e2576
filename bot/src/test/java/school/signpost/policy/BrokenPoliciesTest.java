package school.signpost.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every broken file is refused with the message that was approved for it, beside it as {@code name.txt}. Run with
 * {@code -Dpolicy.approve=true} to write the messages anew, and read the difference before committing it. The limit of the
 * class only ends a reader that would go on for ever.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenPoliciesTest {

    /** What means something to YAML, and what no text should hold. */
    private static final String DANGEROUS = "{}[]:,#&*!|>'\"%@`?-\\ \n\t\r\0~<=\u0080\u00ff";

    private static final Path CORPUS = Path.of("src/test/resources/policy/broken");

    private final ReadPolicy reader = new ReadPolicy();

    static List<Path> files() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithTheApprovedMessages(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] text = Files.readAllBytes(file);

        var reading = timed(name, text);

        assertThat(reading).isInstanceOf(PolicyReading.Bad.class);
        String messages = reading.problems().stream()
                .filter(PolicyProblem::isError)
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
        var approved = file.resolveSibling(name.replace(".yaml", ".txt"));
        if (Boolean.getBoolean("policy.approve")) {
            Files.writeString(approved, messages);
        }
        assertThat(messages).isEqualTo(Files.readString(approved));
    }

    @Test
    void aHugeFileIsRefusedAtOnce() {
        var reading = timed("policy: 1\n" + "#".repeat(1_100_000));

        assertThat(reading.problems()).singleElement().asString().contains("at most 1000000");
    }

    @Test
    void aFileFullOfUnknownKeysIsRefusedWithABoundedList() {
        var text = new StringBuilder("policy: 1\n");
        for (int i = 0; i < 900; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertThat(timed(text.toString()).problems()).hasSize(100);
    }

    /** Within the size of a file, and yet enough to follow every one of them to every other for minutes. */
    @Test
    void moreRolesThanAnySchoolHasAreRefusedAtOnce() {
        var text = new StringBuilder("policy: 1\nroles:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  r%d: { title: R, same-as: r%d }\n".formatted(i, i + 1));
        }

        assertThat(timed(text.toString()).problems())
                .singleElement()
                .asString()
                .contains("1003:3: found more than 1000 entries in one list or section; a policy needs fewer");
    }

    @Test
    void aListOfAsManyAsAreAllowedIsRead() {
        String closed = "2026-10-26, ".repeat(999) + "2026-10-26";
        String policy = new String(ExamplePolicyTest.example(), StandardCharsets.UTF_8);

        assertThat(problemsWith(policy, closed)).doesNotContain("1000 entries");
        assertThat(problemsWith(policy, closed + ", 2026-10-27")).contains("1000 entries");
    }

    private String problemsWith(String policy, String closed) {
        return timed(policy.replaceFirst("working-hours:", "closed: [" + closed + "]\n  working-hours:"))
                .problems()
                .toString();
    }

    @Test
    void deepNestingIsRefusedAtOnce() {
        assertThat(timed("policy: " + "[".repeat(400_000)).problems())
                .singleElement()
                .asString()
                .contains("deep");
        assertThat(timed("policy: " + "{a: ".repeat(200_000)).problems())
                .singleElement()
                .asString()
                .contains("deep");
    }

    @Test
    void aHugeTextInAPlaceOfAWordIsShownShortened() {
        var reading = timed("policy: 1\nroles: { head: { title: T, holders: [" + "a".repeat(900_000) + "] } }\n");

        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(400));
    }

    @Test
    void theCorpusIsLargeAndEveryFileHasItsApprovedMessages() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files())
                .allSatisfy(file -> assertThat(file.resolveSibling(
                                file.getFileName().toString().replace(".yaml", ".txt")))
                        .isNotEmptyFile());
    }

    @Test
    void anyChangeOfAByteOfTheExampleIsReadWithoutAnException() {
        byte[] example = ExamplePolicyTest.example();
        long seed = Long.getLong("policy.seed", 20261122L);
        var random = new Random(seed);

        for (int n = 0; n < 400; n++) {
            var changed = example.clone();
            for (int m = 0; m < 3; m++) {
                changed[random.nextInt(changed.length)] = (byte) DANGEROUS.charAt(random.nextInt(DANGEROUS.length()));
            }
            assertThatCode(() -> reader.read("policy.yaml", changed))
                    .describedAs("seed %s, change %s", seed, n)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void anyCutOfTheExampleIsReadWithoutAnException() {
        byte[] example = ExamplePolicyTest.example();

        for (int end = 0; end < example.length; end += 97) {
            var cut = java.util.Arrays.copyOf(example, end);
            assertThat(reader.read("policy.yaml", cut)).isNotNull();
        }
    }

    private PolicyReading timed(String text) {
        return timed("policy.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Within a second of processor time: a busy machine is no fault of the reader's. */
    private PolicyReading timed(String name, byte[] text) {
        var processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        var reading = reader.read(name, text);
        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(1));
        return reading;
    }
}
