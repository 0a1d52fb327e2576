package school.signpost.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import school.signpost.SignpostApplication;

/** The whole application in a process of its own, so that it can be killed and measured. What it prints goes to a file. */
public final class BotProcess implements AutoCloseable {

    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("bot.patience.minutes", 2));

    private final Process process;
    private final URI address;
    private final Path output;

    private BotProcess(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /** Starts it; ask {@link #untilReady} before talking to it. */
    public static BotProcess start(Path data, Map<String, String> settings, String... javaOptions) {
        return start(SignpostApplication.class, data, settings, javaOptions);
    }

    /** Starts it with a main class of its own. */
    public static BotProcess start(
            Class<?> application, Path data, Map<String, String> settings, String... javaOptions) {
        try {
            Files.createDirectories(data);
            int port = freePort();
            var output = data.resolve("output.log");
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(javaOptions));
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.add("-Dserver.port=" + port);
            command.add("-Dsignpost.data=" + data);
            command.addAll(classPath());
            command.add(application.getName());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            return new BotProcess(process, URI.create("http://127.0.0.1:" + port), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@code package} the prepared start goes first: the tested classes are the jar's then, and sooner there. */
    private static List<String> classPath() {
        var tests = System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"));
        var prepared = Path.of(System.getProperty("prepared.start", "not-prepared"));
        return Files.exists(prepared.resolve("signpost.aot"))
                ? List.of(
                        "-XX:AOTCache=" + prepared.resolve("signpost.aot"),
                        "-cp",
                        prepared.resolve("signpost.jar") + File.pathSeparator + tests)
                : List.of("--enable-native-access=ALL-UNNAMED", "-cp", tests);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    /** Until it says that it is ready; fails with what it printed when it never does. */
    public BotProcess untilReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (status(READINESS) == 200) {
                return this;
            }
            pause();
        }
        throw new AssertionError("the bot did not become ready: " + answer(READINESS) + "\n" + printed());
    }

    /** What a path answers, or -1 while nobody listens. */
    public int status(String path) {
        return ask(path).map(HttpResponse::statusCode).orElse(-1);
    }

    private String answer(String path) {
        return ask(path).map(HttpResponse::body).orElse("nothing");
    }

    private Optional<HttpResponse<String>> ask(String path) {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException nobodyYetOrNotNow) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Without a word of warning: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        untilGone();
    }

    /** Waits for an end of its own accord; the exit status. */
    public int untilGone() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        process.destroy();
        untilGone();
    }
}
