package school.signpost.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import school.signpost.shared.OwnerOnly;
import school.signpost.storage.embedded.EmbeddedStore;

/**
 * The embedded store as a process of its own, so that several instances of the bot on one machine can share it: each gets
 * the printed address as {@code signpost.mongodb.uri}. The address holds the secret of this start; besides being printed
 * it lies in a file that only this user may read.
 */
public final class StandaloneStore implements AutoCloseable {

    /** The file in the data folder that holds the address while the store runs. */
    public static final String ADDRESS_FILE = "signpost.store.address";

    private final EmbeddedStore store;
    private final Path address;

    private StandaloneStore(EmbeddedStore store, Path address) {
        this.store = store;
        this.address = address;
    }

    /** Starts it; port 0 takes a free one. */
    public static StandaloneStore start(Path folder, int port) {
        EmbeddedStore store = EmbeddedStore.open(folder, port);
        try {
            return new StandaloneStore(store, written(folder.resolve(ADDRESS_FILE), store.uri()));
        } catch (IOException failed) {
            store.close();
            throw new UncheckedIOException(failed);
        }
    }

    // Made anew, so that the permissions hold from the first byte whatever lay there before.
    private static Path written(Path file, String uri) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, OwnerOnly.file(file));
        return Files.writeString(file, uri + System.lineSeparator());
    }

    public String uri() {
        return store.uri();
    }

    /** Starts it, prints its address and serves until the process is told to end. */
    public static void run(Path folder, int port, PrintWriter out) throws InterruptedException {
        StandaloneStore running = start(folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "store-shutdown"));
        out.println(running.uri());
        out.flush();
        new CountDownLatch(1).await();
    }

    /** {@code FOLDER [PORT]}. */
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(args.length > 0 ? args[0] : "data");
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        run(folder, port, new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        store.close();
        try {
            Files.deleteIfExists(address);
        } catch (IOException alreadyUseless) {
            return;
        }
    }
}
