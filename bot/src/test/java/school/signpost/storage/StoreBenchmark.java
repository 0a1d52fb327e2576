package school.signpost.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import school.signpost.storage.embedded.EmbeddedStore;

/**
 * Acknowledged, synced writes a second at 1, 8, 16 and 32 threads (half inserts of 500 characters, half updates):
 * {@code mvn -pl bot -am test-compile} and then {@code mvn -pl bot exec:java
 * -Dexec.mainClass=school.signpost.storage.StoreBenchmark -Dexec.classpathScope=test -Dexec.args=10}, the argument being
 * the seconds per step.
 */
final class StoreBenchmark {

    private static final String TEXT = "x".repeat(500);

    private StoreBenchmark() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path folder = Files.createTempDirectory(Path.of(args.length > 1 ? args[1] : "."), "store-benchmark");
        try (EmbeddedStore store = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            measure(client, 8, 5);
            for (int threads : new int[] {1, 8, 16, 32}) {
                out.printf("%2d threads: %,6d writes/s%n", threads, measure(client, threads, seconds) / seconds);
            }
            out.printf("files: %,d bytes%n", bytesIn(folder));
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
