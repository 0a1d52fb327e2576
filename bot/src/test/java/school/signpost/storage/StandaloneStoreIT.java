package school.signpost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.signpost.storage.embedded.ChildJava;

class StandaloneStoreIT {

    @TempDir
    private Path folder;

    @Test
    void twoInstancesShareOneStandaloneStore() throws Exception {
        Process store = ChildJava.start(StandaloneStore.class, folder.toString());
        try (BufferedReader said = store.inputReader();
                MongoClient one = MongoClients.create(said.readLine());
                MongoClient other = MongoClients.create(addressInFile())) {
            one.getDatabase("signpost").getCollection("cases").insertOne(new Document("_id", "shared"));

            assertThat(other.getDatabase("signpost")
                            .getCollection("cases")
                            .find()
                            .first())
                    .isEqualTo(new Document("_id", "shared"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(addressFile())))
                    .isEqualTo("rw-------");
        } finally {
            store.destroy();
            store.waitFor();
        }
        assertThat(addressFile()).as("the address of a store that has stopped").doesNotExist();
    }

    @Test
    void aSecondProcessOnTheSameFolderNamesTheFirst() throws Exception {
        Process first = ChildJava.start(StandaloneStore.class, folder.toString());
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.readLine()).startsWith("mongodb://");

            assertThatThrownBy(() -> StandaloneStore.start(folder, 0))
                    .hasMessageContaining("is in use by process %d", first.pid());
        } finally {
            first.destroyForcibly().waitFor();
        }

        StandaloneStore.start(folder, 0).close();
    }

    private String addressInFile() throws Exception {
        return Files.readString(addressFile()).strip();
    }

    private Path addressFile() {
        return folder.resolve(StandaloneStore.ADDRESS_FILE);
    }
}
