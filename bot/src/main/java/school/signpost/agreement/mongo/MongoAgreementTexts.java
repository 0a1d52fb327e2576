package school.signpost.agreement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.agreement.AgreementTexts;
import school.signpost.agreement.model.AgreementText;
import school.signpost.agreement.model.TextHash;
import school.signpost.shared.AgreementId;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/** Texts in MongoDB, {@code _id = school/agreement/hash}; never changed and never removed. */
@Repository
class MongoAgreementTexts implements AgreementTexts {

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> texts;

    MongoAgreementTexts(MongoDatabase database) {
        this.texts = database.getCollection(AgreementIndexes.TEXTS);
    }

    @Override
    public Kept keep(SchoolId school, AgreementId agreement, String version, AgreementText text, Instant at) {
        return find(school, agreement, text.hash()).orElseGet(() -> {
            insert(school, agreement, version, text, at);
            return find(school, agreement, text.hash()).orElseThrow();
        });
    }

    private void insert(SchoolId school, AgreementId agreement, String version, AgreementText text, Instant at) {
        var document = new Document("_id", id(school, agreement, text.hash()))
                .append("schemaVersion", SCHEMA_VERSION)
                .append("school", school.value())
                .append("agreement", agreement.value())
                .append("version", version)
                .append("text", text.value())
                .append("since", Date.from(at));
        Inserts.isNew(texts, document); // where another instance was quicker; what it kept is read next
    }

    @Override
    public Optional<Kept> find(SchoolId school, AgreementId agreement, TextHash hash) {
        return Optional.ofNullable(StoreErrors.stored(
                        () -> texts.find(eq("_id", id(school, agreement, hash))).first()))
                .map(MongoAgreementTexts::kept);
    }

    @Override
    public Optional<Kept> newest(SchoolId school, AgreementId agreement) {
        return Optional.ofNullable(
                        StoreErrors.stored(() -> of(school, agreement).first()))
                .map(MongoAgreementTexts::kept);
    }

    @Override
    public List<Kept> all(SchoolId school, AgreementId agreement) {
        return StoreErrors.stored(
                () -> of(school, agreement).map(MongoAgreementTexts::kept).into(new ArrayList<>()));
    }

    private FindIterable<Document> of(SchoolId school, AgreementId agreement) {
        return texts.find(and(eq("school", school.value()), eq("agreement", agreement.value())))
                .sort(descending("since"));
    }

    private static Kept kept(Document document) {
        return new Kept(
                document.getString("version"),
                AgreementText.of(document.getString("text")),
                document.getDate("since").toInstant());
    }

    private static String id(SchoolId school, AgreementId agreement, TextHash hash) {
        return school + "/" + agreement + "/" + hash;
    }
}
