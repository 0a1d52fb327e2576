package school.signpost.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The application as the build prepared it beside the jar: unpacked, with an archive of its classes as this very Java has
 * them in memory. It answers in half the time, but that needs an option that only the start of a Java process can give: so
 * the application runs in a process of its own, whose input is this process. It ends when that does, however it ends.
 */
final class PreparedStart {

    private static final String MARK = "signpost.started-by-launcher";
    private static final String OFF = "signpost.start-directly";
    private static final List<String> NOT_TO_BE_DOUBLED =
            List.of("-agentlib", "-agentpath", "-javaagent", "-Xshare", "-XX:SharedArchiveFile", "-XX:AOT", "-XX:ArchiveC");
    private static final int KILLED = 137;

    private final Path folder;
    private final List<String> javaOptions;

    private PreparedStart(Path folder, List<String> javaOptions) {
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    /** Empty where nothing was prepared for just this jar and this Java, and for the commands, which are short. */
    static Optional<PreparedStart> find(String[] args) {
        if (Boolean.getBoolean(OFF) || (args.length > 0 && !args[0].startsWith("--"))) {
            return Optional.empty();
        }
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path folder = jar.resolveSibling("signpost-start");
        return javaOptions()
                .filter(options -> options.stream()
                        .noneMatch(option -> NOT_TO_BE_DOUBLED.stream().anyMatch(option::startsWith)))
                .filter(options -> isFor(jar, folder))
                .map(options -> new PreparedStart(folder, options));
    }

    /** What stands before {@code -jar}; empty where the system does not tell. */
    private static Optional<List<String>> javaOptions() {
        return ProcessHandle.current().info().arguments().map(Arrays::asList).flatMap(all -> {
            int end = all.indexOf("-jar");
            return end < 0 ? Optional.empty() : Optional.of(all.subList(0, end));
        });
    }

    private static boolean isFor(Path jar, Path folder) {
        try {
            return Files.readString(folder.resolve("prepared-for")).equals(stamp(jar));
        } catch (IOException nothingPrepared) {
            return false;
        }
    }

    private static String stamp(Path jar) throws IOException {
        return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() + " "
                + System.getProperty("java.vm.version");
    }

    /** Until the application has ended; its exit status. */
    int run(String[] args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add(archive());
        command.add("-D" + MARK + "=true");
        command.add("-jar");
        command.add(folder.resolve("signpost.jar").toString());
        command.addAll(List.of(args));
        try {
            Process application = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(application)));
            return application.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return KILLED;
        }
    }

    /** Which of the two the build could make is for its Java to say, and {@link #stamp} says that ours is the same. */
    private String archive() {
        Path cache = folder.resolve("signpost.aot");
        return Files.exists(cache) ? "-XX:AOTCache=" + cache : "-XX:SharedArchiveFile=" + folder.resolve("signpost.jsa");
    }

    /** Asked to end, it ends its work first, as the application does when it is asked itself. */
    private static void end(Process application) {
        application.destroy();
        try {
            application.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean isRunning() {
        return Boolean.getBoolean(MARK);
    }

    /** The parent's end closes our input, even when it is killed. */
    static void endWithParent() {
        var watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever said here
                }
            } catch (IOException closed) {
                // as good as its end
            }
            Runtime.getRuntime().halt(KILLED);
        });
        watch.setName("launcher-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
