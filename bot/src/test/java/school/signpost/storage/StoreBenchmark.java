package school.signpost.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import school.signpost.storage.embedded.EmbeddedStore;

/**
 * Acknowledged, synced writes a second at 1, 8, 16 and 32 threads (half inserts of 500 characters, half updates), on the
 * disk that the project lies on. Not part of the build: {@code mvn -pl bot -am test -Dtest=StoreBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.seconds=10}.
 */
class StoreBenchmark {

    private static final String TEXT = "x".repeat(500);

    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 5);

    private static final Logger LOG = LoggerFactory.getLogger(StoreBenchmark.class);

    @Test
    void acknowledgedWritesASecond(@TempDir(factory = InTheProject.class) Path folder) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            measure(client, 8, SECONDS);
            for (int threads : new int[] {1, 8, 16, 32}) {
                LOG.info("{} threads: {} writes/s", threads, measure(client, threads, SECONDS) / SECONDS);
            }
            LOG.info("files: {} bytes", bytesIn(folder));
        }
    }

    /** The system's folder for temporary files often lies in memory, where a sync costs nothing. */
    static final class InTheProject implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "store-benchmark");
        }
    }

    private static long measure(MongoClient client, int threads, int seconds) throws InterruptedException {
        MongoCollection<Document> cases = client.getDatabase("signpost").getCollection("cases-" + System.nanoTime());
        LongAdder writes = new LongAdder();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String prefix = thread + "-";
            running.add(Thread.ofPlatform().start(() -> write(cases, prefix, until, writes)));
        }
        for (Thread thread : running) {
            thread.join();
        }
        cases.drop();
        return writes.sum();
    }

    private static void write(MongoCollection<Document> cases, String prefix, long until, LongAdder writes) {
        for (int n = 0; System.nanoTime() < until; n++) {
            cases.insertOne(new Document("_id", prefix + n).append("text", TEXT).append("version", 0));
            cases.updateOne(Filters.eq("_id", prefix + n), Updates.inc("version", 1));
            writes.add(2);
        }
    }

    private static long bytesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
