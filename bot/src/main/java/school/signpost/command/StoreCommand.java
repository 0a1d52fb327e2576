package school.signpost.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import school.signpost.storage.StandaloneStore;

/** {@code store}: the embedded store as a process of its own, so that two bots can share it. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = "Runs the embedded store alone and prints the address for signpost.mongodb.uri.")
final class StoreCommand implements Runnable {

    private final PrintWriter out;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the store's files lie (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "PORT", description = "0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    StoreCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        try {
            StandaloneStore.run(data, port, out);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
