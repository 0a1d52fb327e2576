package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process ({@code kill -9}) at a random moment and looks at what is left. Twenty rounds:
 * {@code mvn -pl bot -am test -Dtest=StoreCrashIT -Dcrash.rounds=20 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StoreCrashIT {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);

    @TempDir
    private Path folder;

    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void aKilledProcessLosesNoAcknowledgedWrite() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            writeAndKill(round, random.nextInt(1, 1000));

            assertThat(acknowledged)
                    .as("something was written in round %d", round)
                    .hasSizeGreaterThan(before);
            nothingIsLost(round, seed);
        }
        indexesAgree();
    }

    private void writeAndKill(int round, int afterLines) throws IOException, InterruptedException {
        Process writer = ChildJava.start(CrashingWriter.class, folder.toString(), "r" + round);
        try (BufferedReader lines = writer.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("ready");
            for (int read = 0; read < afterLines; read++) {
                note(lines.readLine());
            }
            writer.toHandle().destroyForcibly(); // the process's own method would close the stream as well
            lines.lines().forEach(this::note);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    // The last line may be cut off by the kill: then nobody read the acknowledgement either.
    private void note(String line) {
        String[] words = line.split(" ", -1);
        if (words.length == 2 && !words[1].isEmpty()) {
            acknowledged.merge(words[0], Integer.valueOf(words[1]), Math::max);
        }
    }

    private void nothingIsLost(int round, long seed) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = client.getDatabase("signpost").getCollection("cases");
            Map<String, Integer> left = new HashMap<>();
            cases.find().forEach(found -> left.put(found.getString("_id"), found.getInteger("version")));

            acknowledged.forEach((id, version) -> {
                if (version == 2) {
                    assertThat(left)
                            .as("deleted, round %d seed %d", round, seed)
                            .doesNotContainKey(id);
                } else if (!wasBeingDeleted(id)) {
                    assertThat(left.getOrDefault(id, -1))
                            .as("%s, round %d seed %d", id, round, seed)
                            .isGreaterThanOrEqualTo(version);
                }
            });
        }
    }

    /** Every fifth step deletes the fifth last; the one in flight at the kill may be done without having been told. */
    private boolean wasBeingDeleted(String id) {
        int dash = id.lastIndexOf('-') + 1;
        int number = Integer.parseInt(id.substring(dash));
        return number % 5 == 0 && acknowledged.getOrDefault(id.substring(0, dash) + (number + 4), -1) == 1;
    }

    private void indexesAgree() {
        StoreFile file =
                StoreFile.open(JournaledPath.of(folder.resolve("signpost.store").toString()));
        MVMap<Object, Object> documents = file.tables().openMap("databases.signpost.cases");
        for (String index : new String[] {"_id_", "number"}) {
            MVMap<Object, Object> entries = file.tables().openMap("signpost.cases._index_" + index);
            assertThat(entries.values()).as(index).containsExactlyInAnyOrderElementsOf(documents.keySet());
        }
        file.close(false);
    }
}
