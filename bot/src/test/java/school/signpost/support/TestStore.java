package school.signpost.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import school.signpost.storage.embedded.EmbeddedStore;

/** The databases tests run on: each call gives an empty one, on a server shared by the whole test run. */
public final class TestStore {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Lazy IN_MEMORY = new Lazy(() -> started(EmbeddedStore.inMemory()));
    private static final Lazy ON_DISK = new Lazy(TestStore::startedOnDisk);
    private static final Lazy GIVEN =
            new Lazy(() -> MongoClients.create(givenAddress().orElseThrow()));

    private TestStore() {}

    public static MongoDatabase inMemory() {
        return empty(IN_MEMORY.client());
    }

    public static MongoDatabase onDisk() {
        return empty(ON_DISK.client());
    }

    /** On the server named by {@code SIGNPOST_TEST_MONGODB_URI}; ask {@link #givenAddress} first. */
    public static MongoDatabase onGivenServer() {
        MongoDatabase database = empty(GIVEN.client());
        Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
        return database;
    }

    public static Optional<String> givenAddress() {
        return Optional.ofNullable(System.getenv("SIGNPOST_TEST_MONGODB_URI")).filter(uri -> !uri.isBlank());
    }

    private static MongoDatabase empty(MongoClient client) {
        String name = "signpost-test-%d-%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
        return client.getDatabase(name);
    }

    private static MongoClient startedOnDisk() {
        try {
            return started(EmbeddedStore.open(Files.createTempDirectory("signpost-test-store"), 0));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MongoClient started(EmbeddedStore store) {
        return MongoClients.create(store.uri());
    }

    private static final class Lazy {

        private final Supplier<MongoClient> start;
        private MongoClient started;

        private Lazy(Supplier<MongoClient> start) {
            this.start = start;
        }

        private synchronized MongoClient client() {
            if (started == null) {
                started = start.get();
            }
            return started;
        }
    }
}
