package school.signpost.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondOpeningIsToldWhichProcessHoldsTheStore() {
        try (EmbeddedStore first = EmbeddedStore.open(folder, 0)) {
            assertThat(first.state()).isEqualTo(EmbeddedStore.State.OPEN);

            assertThatThrownBy(() -> EmbeddedStore.open(folder, 0))
                    .isInstanceOf(StoreOpeningException.class)
                    .hasMessageContaining(
                            "signpost.store is in use by process %d, running since",
                            ProcessHandle.current().pid())
                    .hasMessageContaining("signpost.data");
        }
    }

    @Test
    void aCleanStopFreesTheStoreAndKeepsWhatWasWritten() {
        try (EmbeddedStore first = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(first.uri())) {
            client.getDatabase("signpost").getCollection("cases").insertOne(new Document("_id", "kept"));
        }

        try (EmbeddedStore second = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(second.uri())) {
            assertThat(client.getDatabase("signpost")
                            .getCollection("cases")
                            .find()
                            .first())
                    .isEqualTo(new Document("_id", "kept"));
        }
    }

    @Test
    void aNewFolderIsMadeForItsOwnerAlone() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        var fresh = folder.resolve("data");

        EmbeddedStore.open(fresh, 0).close();

        assertThat(Files.getPosixFilePermissions(fresh))
                .isEqualTo(Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }

    @Test
    void aFullDiskIsNamedWithARemedyAndHoldsNothingLocked() {
        assertThatThrownBy(() -> EmbeddedStore.open(folder, 0, new Room(() -> 0, 1), 1))
                .isInstanceOf(StoreOpeningException.class)
                .hasMessageContaining("is full")
                .hasMessageContaining("Make room");

        try (EmbeddedStore later = EmbeddedStore.open(folder, 0)) {
            assertThat(later.state()).isEqualTo(EmbeddedStore.State.OPEN);
        }
    }

    @Test
    void aStoreThatIsThereIsReadFromAFullDiskToo() {
        try (EmbeddedStore before = EmbeddedStore.open(folder, 0);
                MongoClient client = MongoClients.create(before.uri())) {
            cases(client).insertOne(new Document("_id", "kept"));
        }

        try (EmbeddedStore full = EmbeddedStore.open(folder, 0, new Room(() -> 0, 1), 1);
                MongoClient client = MongoClients.create(full.uri())) {
            assertThat(full.state()).isEqualTo(EmbeddedStore.State.FULL);
            assertThat(cases(client).find().first()).isEqualTo(new Document("_id", "kept"));
            assertThatThrownBy(() -> cases(client).insertOne(new Document("_id", "refused")))
                    .isInstanceOfSatisfying(
                            MongoException.class,
                            refusal -> assertThat(refusal.getCode()).isEqualTo(EmbeddedStore.CODE_FULL));
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("signpost").getCollection("cases");
    }

    @Test
    void itsFilesAreForNobodyElseWhateverTheyWereBefore() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        EmbeddedStore.open(folder, 0).close();
        Files.setPosixFilePermissions(folder.resolve("signpost.store"), PosixFilePermissions.fromString("rw-r--r--"));

        EmbeddedStore.open(folder, 0).close();

        for (String name : List.of("signpost.store", "signpost.store.journal", "signpost.store.owner")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFileThatIsNoStoreIsNamedWithARemedy() throws Exception {
        Files.write(folder.resolve("signpost.store"), new byte[20_000]);

        assertThatThrownBy(() -> EmbeddedStore.open(folder, 0))
                .isInstanceOf(StoreOpeningException.class)
                .hasMessageContaining("is not a Signpost store, is encrypted with a key, or is damaged")
                .hasMessageContaining("backup");
    }

    @Test
    void whoStartsSignpostReadsTheRemedyAndNoStackTrace() {
        try (EmbeddedStore first = EmbeddedStore.open(folder, 0)) {
            assertThat(first.state()).isEqualTo(EmbeddedStore.State.OPEN);

            var refused = catchThrowableOfType(
                    StoreOpeningException.class,
                    () -> EmbeddedStore.open(folder, 0).close());
            var analysis = Objects.requireNonNull(
                    new StoreOpeningAnalyzer().analyze(new IllegalStateException("bean", refused)));

            assertThat(analysis.getDescription())
                    .contains("is in use by process")
                    .contains("Stop that process first");
            assertThat(analysis.getAction()).contains("Start Signpost again");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> EmbeddedStore.open(file, 0))
                .isInstanceOf(StoreOpeningException.class)
                .hasMessageContaining("a-file cannot be written to");
    }

    @Test
    void onlyTheSecretOfThisStartOpensAConnection() {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            String stale = store.uri().replaceFirst(":[0-9a-f]{48}@", ":" + "0".repeat(48) + "@");

            assertThatThrownBy(() -> insertOver(stale)).isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void withoutASecretNoCommandIsServed() {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            String address = store.uri().replaceAll("//.*@", "//").replaceAll("\\?.*", "");

            for (String command : List.of("find", "insert", "listDatabases", "ping", "buildInfo")) {
                assertThatThrownBy(() -> runOver(address, new Document(command, command)))
                        .isInstanceOf(MongoException.class)
                        .hasMessageContaining("Unauthorized");
            }
        }
    }

    private static void insertOver(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("signpost").getCollection("cases").insertOne(new Document("_id", 1));
        }
    }

    private static void runOver(String uri, Document command) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("signpost").runCommand(command);
        }
    }
}
