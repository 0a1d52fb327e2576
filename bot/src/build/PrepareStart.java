import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prepares a quick start beside the jar: {@code java PrepareStart.java JAR FOLDER JAVA_HOME}. Unpacks the jar, starts the
 * application once up to the moment before it listens, and keeps its loaded classes as an archive that the launcher hands
 * to Java. Maven's own Java is taken where the one that runs this is too old for the application.
 */
final class PrepareStart {

    private static final int OLDEST_JAVA = 21;
    private static final Pattern FEATURE = Pattern.compile("java\\.specification\\.version = (\\d+)");
    private static final Pattern VIRTUAL_MACHINE = Pattern.compile("java\\.vm\\.version = (\\S+)");

    private final Path java;
    private final String settings;

    private PrepareStart(Path home) throws IOException, InterruptedException {
        java = home.resolve("bin").resolve("java");
        var asked = new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        settings = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path own = Path.of(System.getProperty("java.home"));
        boolean newEnough = Runtime.version().feature() >= OLDEST_JAVA;
        new PrepareStart(newEnough ? own : Path.of(args[2]))
                .prepare(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
    }

    private void prepare(Path jar, Path folder) throws IOException, InterruptedException {
        delete(folder);
        run(folder.getParent(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString());
        Path data = Files.createTempDirectory("signpost-prepare");
        try {
            run(
                    data,
                    archive(folder),
                    "-Xlog:disable",
                    "-Dspring.context.exit=onRefresh",
                    "-Dsignpost.start-directly=true",
                    "-jar",
                    folder.resolve("signpost.jar").toString(),
                    "--signpost.data=" + data,
                    "--logging.level.root=error",
                    "--logging.level.school.signpost=error");
        } finally {
            delete(data);
        }
        Files.writeString(
                folder.resolve("prepared-for"),
                Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + " " + said(VIRTUAL_MACHINE));
    }

    /** Newer Javas keep more than loaded classes, in one step; older ones keep the classes. */
    private String archive(Path folder) {
        return Integer.parseInt(said(FEATURE)) >= 25
                ? "-XX:AOTCacheOutput=" + folder.resolve("signpost.aot")
                : "-XX:ArchiveClassesAtExit=" + folder.resolve("signpost.jsa");
    }

    private String said(Pattern pattern) {
        var found = pattern.matcher(settings);
        if (!found.find()) {
            throw new IllegalStateException(java + " does not say its version");
        }
        return found.group(1);
    }

    private void run(Path in, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(List.of(options));
        int status = new ProcessBuilder(command).directory(in.toFile()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("preparing the quick start ended with status " + status);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
