package school.signpost.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a school starts it, beside what the build prepared: two processes that live and die as one. */
class PreparedStartIT {

    private static final Path JAR = Path.of("target", "signpost.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path data;

    private int port;
    private Process launcher;

    @BeforeEach
    void start() throws IOException {
        assumeThat(JAR).as("made by mvn package").exists();
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--signpost.data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("printed").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> health() == 200);
    }

    @AfterEach
    void end() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    @Test
    void theApplicationDiesWithAKilledLauncherAndCanBeStartedAgain() throws IOException {
        var application = application();

        launcher.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !application.isAlive());
        start();
        assertThat(health()).isEqualTo(200);
    }

    @Test
    void askedToEndTheApplicationEndsItsWorkFirst() throws Exception {
        var application = application();

        launcher.destroy();

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(application.isAlive()).isFalse();
        assertThat(Files.readString(data.resolve("printed"))).doesNotContain("ERROR");
    }

    @Test
    void itsOptionsReachTheApplication() {
        assertThat(application().info().arguments())
                .hasValueSatisfying(all -> assertThat(List.of(all)).contains("-Xmx256m", "--server.port=" + port));
    }

    private ProcessHandle application() {
        return launcher.children()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of its own: was nothing prepared beside the jar?"));
    }

    private int health() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
