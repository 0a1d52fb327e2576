import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the front end with the machine's npm, and only what has changed: nothing at all when the inputs are those of the
 * last build, no download when the lock file is that of the last one. Run by Maven as
 * {@code java BuildFrontend.java <front end's folder> <output folder>}.
 */
public final class BuildFrontend {

    private static final int[] OLDEST_NODE = {20, 19};
    private static final List<String> INPUTS = List.of(
            "package.json", "package-lock.json", ".npmrc", "tsconfig.json", "vite.config.ts", "index.html", "src", "test");

    private final Path source;
    private final Path output;

    private BuildFrontend(Path source, Path output) {
        this.source = source;
        this.output = output;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            new BuildFrontend(
                            Path.of(args[0]).toAbsolutePath().normalize(),
                            Path.of(args[1]).toAbsolutePath().normalize())
                    .run();
        } catch (Stop stop) {
            System.err.println(stop.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path stamp = output.resolveSibling(output.getFileName() + ".stamp");
        String inputs = fingerprint(INPUTS);
        if (holds(stamp, inputs) && Files.exists(output.resolve("index.html"))) {
            return;
        }
        requireNode();
        install();
        System.out.println("Building the front end");
        Files.createDirectories(output);
        npm("run", "--silent", "build");
        Files.writeString(stamp, inputs);
    }

    private void install() throws IOException, InterruptedException {
        Path stamp = source.resolve("node_modules/.signpost-lock");
        String lock = fingerprint(List.of("package-lock.json"));
        if (holds(stamp, lock)) {
            return;
        }
        System.out.println("Installing what the front end is built with");
        npm("ci", "--prefer-offline", "--loglevel=error");
        Files.writeString(stamp, lock);
    }

    private void requireNode() throws IOException, InterruptedException {
        String wanted = OLDEST_NODE[0] + "." + OLDEST_NODE[1];
        String remedy = "The front end needs Node.js " + wanted + " or newer with npm on the PATH (from nodejs.org, or your"
                + " system's packages)";
        String version;
        try {
            Process node = new ProcessBuilder(List.of("node", "--version")).redirectErrorStream(true).start();
            version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            node.waitFor(1, TimeUnit.MINUTES);
        } catch (IOException missing) {
            throw new Stop(remedy + ", but no node command was found.");
        }
        Matcher parts = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(version);
        if (!parts.matches() || isOlder(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))) {
            throw new Stop(remedy + ", but node is " + version + ".");
        }
    }

    private static boolean isOlder(int major, int minor) {
        return major < OLDEST_NODE[0] || (major == OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
    }

    private void npm(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command = new ArrayList<>(windows ? List.of("cmd", "/c", "npm") : List.of("npm"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(source.toFile()).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.put("SIGNPOST_FRONTEND_OUT", output.toString());
        environment.put("NO_UPDATE_NOTIFIER", "1");
        int status;
        try {
            status = builder.start().waitFor();
        } catch (IOException missing) {
            throw new Stop("The front end needs npm on the PATH (it comes with Node.js), but no npm command was found.");
        }
        if (status != 0) {
            throw new Stop("The front end was not built: 'npm " + String.join(" ", arguments) + "' in " + source
                    + " failed; what it said stands above.");
        }
    }

    private static boolean holds(Path stamp, String expected) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(expected);
    }

    private String fingerprint(List<String> names) throws IOException {
        MessageDigest digest = sha256();
        for (String name : names) {
            Path place = source.resolve(name);
            if (!Files.exists(place)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(source.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the build with one sentence. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stop(String sentence) {
            super(sentence);
        }
    }
}
