package school.signpost.storage.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bson.Document;

/** A process that writes until it is killed, and says what was acknowledged: {@code thread number version}. */
final class CrashingWriter {

    private static final int WRITERS = 8;

    private CrashingWriter() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]), 0);
        MongoClient client = MongoClients.create(store.uri());
        MongoCollection<Document> cases = client.getDatabase("signpost").getCollection("cases");
        cases.createIndex(
                new Document("number", 1), new IndexOptions().name("number").unique(true));
        out.println("ready");
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = args[1] + "-" + writer + "-";
            Thread.ofPlatform().start(() -> write(cases, prefix, out));
        }
    }

    private static void write(MongoCollection<Document> cases, String prefix, PrintStream out) {
        for (int n = 0; ; n++) {
            String id = prefix + n;
            cases.insertOne(new Document("_id", id)
                    .append("number", "no-" + id)
                    .append("version", 0)
                    .append("text", "x".repeat(500)));
            out.println(id + " 0");
            cases.updateOne(new Document("_id", id), Updates.set("version", 1));
            out.println(id + " 1");
            if (n % 5 == 4) {
                cases.deleteOne(new Document("_id", prefix + (n - 4)));
                out.println(prefix + (n - 4) + " 2");
            }
        }
    }
}
