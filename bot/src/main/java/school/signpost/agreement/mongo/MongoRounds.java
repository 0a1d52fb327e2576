package school.signpost.agreement.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.agreement.Rounds;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/** Rounds in MongoDB, {@code _id = school/what}; days are ISO text, of which the greater one is the later. */
@Repository
class MongoRounds implements Rounds {

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> rounds;

    MongoRounds(MongoDatabase database) {
        this.rounds = database.getCollection(AgreementIndexes.ROUNDS);
    }

    @Override
    public Optional<Round> find(SchoolId school, String what) {
        return Optional.ofNullable(StoreErrors.stored(
                        () -> rounds.find(eq("_id", school + "/" + what)).first()))
                .map(MongoRounds::read);
    }

    @Override
    public Round known(SchoolId school, String what, LocalDate today) {
        return find(school, what).orElseGet(() -> {
            Inserts.isNew(
                    rounds,
                    new Document("_id", school + "/" + what)
                            .append("schemaVersion", SCHEMA_VERSION)
                            .append("since", Values.day(today)));
            return find(school, what).orElseThrow();
        });
    }

    @Override
    public void done(SchoolId school, String what, LocalDate on, String by) {
        known(school, what, on);
        var later = Updates.combine(Updates.set("done", Values.day(on)), Updates.set("by", by));
        StoreErrors.stored(() -> rounds.updateOne(eq("_id", school + "/" + what), later));
    }

    private static Round read(Document document) {
        return new Round(Values.theDay(document, "since"), Values.day(document, "done"), document.getString("by"));
    }
}
