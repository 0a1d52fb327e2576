package school.signpost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that has grown past three hundred lines holds a second idea; every package of ours refuses null. */
class FileRules {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path LAUNCHER = Path.of("src/main/launcher");
    private static final int LONGEST = 300;

    @Test
    void noMainFileIsLongerThanThreeHundredLines() {
        assertThat(longerThan(LONGEST, MAIN)).isEmpty();
        assertThat(longerThan(LONGEST, LAUNCHER)).isEmpty();
    }

    @Test
    void aLongerFileIsNoticed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Short.java"), "line\n".repeat(LONGEST));
        Files.writeString(folder.resolve("Long.java"), "line\n".repeat(LONGEST + 1));

        assertThat(longerThan(LONGEST, folder)).containsExactly("Long.java: 301 lines");
    }

    @Test
    void everyPackageOfOursIsNullMarked() {
        assertThat(notNullMarked(MAIN)).isEmpty();
    }

    @Test
    void aPackageThatIsNotNullMarkedIsNoticed(@TempDir Path folder) throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Path marked = Files.createDirectory(folder.resolve("marked"));
        Files.writeString(bare.resolve("A.java"), "package bare;\n");
        Files.writeString(marked.resolve("B.java"), "package marked;\n");
        Files.writeString(marked.resolve("package-info.java"), "@NullMarked\npackage marked;\n");

        assertThat(notNullMarked(folder)).containsExactly("bare");
    }

    /** It would run among the small tests, whose part of the build is to stay short (ADR 28). */
    @Test
    void aTestThatStartsTheWholeApplicationIsCalledAScenario() {
        assertThat(storiesAmongTheTests(TESTS)).isEmpty();
    }

    @Test
    void aStoryAmongTheTestsIsNoticed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("OneTest.java"), "var school = TestSchool.onASchoolMorning();\n");
        Files.writeString(folder.resolve("OneScenario.java"), "var school = TestSchool.onASchoolMorning();\n");

        assertThat(storiesAmongTheTests(folder)).containsExactly("OneTest.java");
    }

    private static List<String> storiesAmongTheTests(Path root) {
        return javaFiles(root).stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains("= TestSchool.")))
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static List<String> longerThan(int most, Path root) {
        return javaFiles(root).stream()
                .filter(file -> lines(file).size() > most)
                .map(file -> root.relativize(file) + ": " + lines(file).size() + " lines")
                .sorted()
                .toList();
    }

    private static List<String> notNullMarked(Path root) {
        return javaFiles(root).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                .map(folder -> root.relativize(folder).toString())
                .sorted()
                .toList();
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && lines(packageInfo).contains("@NullMarked");
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
