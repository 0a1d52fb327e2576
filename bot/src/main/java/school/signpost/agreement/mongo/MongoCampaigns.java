package school.signpost.agreement.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import school.signpost.agreement.Campaign;
import school.signpost.agreement.Campaigns;
import school.signpost.shared.SchoolId;
import school.signpost.storage.StoreErrors;

/** Campaigns in MongoDB, {@code _id = school}. The last writer wins: whoever starts or pauses it twice means the same. */
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
                        document.getBoolean("running"),
                        document.getString("by"),
                        Values.moment(document, "since"),
                        document.getString("listed"));
    }

    @Override
    public void save(Campaign campaign) {
        var document = new Document("_id", campaign.school().value())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("running", campaign.running())
                .append("by", campaign.by())
                .append("since", Values.date(campaign.since()))
                .append("listed", campaign.listed());
        var same = eq("_id", campaign.school().value());
        StoreErrors.stored(() -> campaigns.replaceOne(same, document, new ReplaceOptions().upsert(true)));
    }
}
