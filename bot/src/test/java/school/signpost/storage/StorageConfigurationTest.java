package school.signpost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import school.signpost.storage.embedded.EmbeddedStore;

class StorageConfigurationTest {

    private static final String MORE_THAN_ANY_DISK = "1000000000MB";

    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(StorageSettings.class)
    static class SomeModule {

        @Bean
        CollectionIndexes indexesOfCases() {
            return CollectionIndexes.of(
                    "cases",
                    Index.on("reference", "school", "-number").asUnique(),
                    Index.on("next-due", "nextDue").asSparse());
        }
    }

    private ApplicationContextRunner signpost() {
        return new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class, SomeModule.class)
                .withPropertyValues("signpost.data=" + folder);
    }

    private static MongoCollection<Document> cases(MongoDatabase database) {
        return database.getCollection("cases");
    }

    @Test
    void whatWasStoredIsThereAfterARestart() {
        signpost().run(first -> cases(first.getBean(MongoDatabase.class)).insertOne(new Document("_id", "kept")));

        signpost()
                .run(second -> assertThat(cases(second.getBean(MongoDatabase.class))
                                .find()
                                .first())
                        .isEqualTo(new Document("_id", "kept")));
    }

    @Test
    void theListedIndexesExistBeforeAnybodyUsesTheDatabase() {
        signpost().run(context -> {
            MongoCollection<Document> cases = cases(context.getBean(MongoDatabase.class));
            cases.insertOne(new Document("school", "s").append("number", 1));

            assertThat(cases.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                    .contains("reference", "next-due");
            assertThatThrownBy(() -> cases.insertOne(new Document("school", "s").append("number", 1)))
                    .isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void anAddressGivenIsUsedInsteadOfTheEmbeddedStore() {
        try (EmbeddedStore elsewhere = EmbeddedStore.inMemory()) {
            signpost()
                    .withPropertyValues("signpost.mongodb.uri=" + elsewhere.uri())
                    .run(context -> cases(context.getBean(MongoDatabase.class)).insertOne(new Document("_id", 1)));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void theAddressIsNeverPrinted() {
        assertThat(new StorageSettings(
                                folder,
                                DataSize.ofMegabytes(1),
                                new StorageSettings.Mongodb("mongodb://user:secret@db"))
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void aRestartOnAFullDiskReadsWhatIsThere() {
        signpost().run(context -> cases(context.getBean(MongoDatabase.class)).insertOne(new Document("_id", 1)));

        signpost()
                .withPropertyValues("signpost.spare-room=" + MORE_THAN_ANY_DISK)
                .run(context -> {
                    assertThat(cases(context.getBean(MongoDatabase.class)).countDocuments())
                            .isEqualTo(1);
                    assertThat(context.getBean("storeHealthIndicator", StoreHealthIndicator.class)
                                    .health()
                                    .getStatus())
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void aFirstStartOnAFullDiskIsRefused() {
        signpost()
                .withPropertyValues("signpost.spare-room=" + MORE_THAN_ANY_DISK)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("is full"));
    }

    @Test
    void readinessFollowsTheStore() {
        signpost().run(context -> {
            StoreHealthIndicator readiness = context.getBean("storeHealthIndicator", StoreHealthIndicator.class);
            assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);

            context.getBean(StoreInUse.class).close();

            assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(readiness.health().getDetails()).containsEntry("code", "store-closed");
        });
    }

    @Test
    void aStoreThatIsGoneIsToldInACodeWithoutTheDriversWords() {
        signpost().run(context -> {
            MongoDatabase database = context.getBean(MongoDatabase.class);
            context.getBean(StoreInUse.class).close();

            assertThatThrownBy(() ->
                            StoreErrors.stored(() -> cases(database).insertOne(new Document("_id", "a child's name"))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasNoCause()
                    .hasMessageStartingWith("store-unreachable")
                    .hasMessageNotContaining("child");
        });
    }
}
