package school.signpost.directory.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.signpost.directory.DirectoryPerson;
import school.signpost.directory.DirectoryState;
import school.signpost.shared.SchoolId;
import school.signpost.shared.StaffId;
import school.signpost.staff.Approval;
import school.signpost.staff.mongo.MongoApprovals;
import school.signpost.storage.embedded.EmbeddedStore;
import school.signpost.support.EveryQueryHasAnIndex;
import school.signpost.support.QueryShapes;

/** What was read is found by its id, and so is what somebody said yes to. */
class DirectoryQueriesTest {

    @Test
    void everyQueryIsServedByAnIndex() {
        var shapes = new QueryShapes();
        try (var store = EmbeddedStore.inMemory();
                var client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .addCommandListener(shapes)
                        .build())) {
            var database = client.getDatabase("signpost");
            ask(new MongoDirectory(database));
            ask(new MongoApprovals(database));
        }

        assertThat(shapes.seen()).isNotEmpty();
        assertThat(EveryQueryHasAnIndex.of(
                                List.of(MongoDirectory.INDEXES, MongoDirectory.STATE_INDEXES, MongoApprovals.INDEXES))
                        .in(shapes.seen())
                        .values())
                .containsOnly("_id_");
    }

    private static void ask(MongoDirectory directory) {
        assertThat(directory.save(DirectoryState.FRESH)).isTrue();
        assertThat(directory.save(DirectoryState.FRESH)).isFalse();
        assertThat(directory.save(directory.state())).isTrue();
        var person = DirectoryPerson.unknown("a1");
        directory.store(List.of(person), List.of());
        assertThat(directory.people()).containsExactly(person);
        directory.store(List.of(), List.of("a1"));
        assertThat(directory.people()).isEmpty();
    }

    private static void ask(MongoApprovals approvals) {
        var school = SchoolId.of("st-x");
        approvals.give(new Approval(school, "k", StaffId.of("rowan"), Instant.EPOCH));
        assertThat(approvals.isOpen(school, "k")).isTrue();
        approvals.use(school, "k");
        assertThat(approvals.isOpen(school, "k")).isFalse();
    }
}
