package school.signpost.agreement.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.agreement.Campaign;
import school.signpost.agreement.Campaigns;
import school.signpost.shared.SchoolId;
import school.signpost.storage.Inserts;
import school.signpost.storage.StoreErrors;

/** Campaigns in MongoDB, {@code _id = school}. Changed by conditional replace on its version. */
@Repository
class MongoCampaigns implements Campaigns {

    private static final int SCHEMA_VERSION = 1;

    private final MongoCollection<Document> campaigns;

    MongoCampaigns(MongoDatabase database) {
        this.campaigns = database.getCollection(AgreementIndexes.CAMPAIGNS);
    }

    @Override
    public Campaign of(SchoolId school) {
        var document = StoreErrors.stored(
                () -> campaigns.find(eq("_id", school.value())).first());
        return document == null
                ? Campaign.notStarted(school)
                : new Campaign(
                        school,
                        Campaign.State.valueOf(document.getString("state")),
                        document.getInteger("number"),
                        document.getString("by"),
                        Values.moment(document, "since"),
                        document.getString("listed"),
                        Values.moment(document, "remind"),
                        document.getLong("version"));
    }

    @Override
    public boolean save(Campaign changed) {
        var document = new Document("_id", changed.school().value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", changed.version() + 1)
                .append("state", changed.state().name())
                .append("number", changed.number())
                .append("by", changed.by())
                .append("since", Values.date(changed.since()))
                .append("listed", changed.listed())
                .append("remind", Values.date(changed.remind()));
        if (changed.version() == 0) {
            return Inserts.isNew(campaigns, document);
        }
        var unchanged = and(eq("_id", changed.school().value()), eq("version", changed.version()));
        return StoreErrors.stored(() -> campaigns.replaceOne(unchanged, document))
                        .getMatchedCount()
                == 1;
    }
}
