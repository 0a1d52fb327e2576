package school.signpost.teams.deliver;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import school.signpost.SignpostApplication;
import school.signpost.conversation.ChatAddress;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.Claimed.Leaving;
import school.signpost.outbox.Instance;
import school.signpost.outbox.Lane;
import school.signpost.outbox.NoticeId;
import school.signpost.outbox.NoticeKind;
import school.signpost.outbox.OwedNotices;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Undelivered;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import school.signpost.staff.Staff;
import school.signpost.storage.CollectionIndexes;
import school.signpost.storage.Index;
import school.signpost.teams.outgoing.OutgoingMessage;

/**
 * The whole application with one more owner of notices: a campaign that owes everybody on the staff list whose name begins
 * with "Person" one message for each wave ({@code campaign.wave}).
 */
@TestConfiguration(proxyBeanMethods = false)
public class CampaignBot {

    static final String OWNER = "campaign";
    private static final SchoolId SCHOOL = SchoolId.of("st-example");

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {SignpostApplication.class, CampaignBot.class}, args);
    }

    @Bean
    CollectionIndexes campaignIndexes() {
        return CollectionIndexes.of(
                OWNER, Index.on("id-version", "_id", "version").asUnique());
    }

    @Bean
    Bearer campaignBearer(Posts posts) {
        return new Bearer() {
            @Override
            public String owner() {
                return OWNER;
            }

            @Override
            public SendResult bear(Claimed notice, Recipient to) {
                return posts.post(
                        to, OutgoingMessage.text("Campaign " + notice.id().aggregate()));
            }
        };
    }

    @Bean
    OwedNotices campaignNotices(MongoDatabase database, Instance instance, Staff staff, Chats chats) {
        var seeded = new AtomicBoolean();
        return new Campaign(database, instance, () -> {
            if (seeded.compareAndSet(false, true)) {
                seed(database, staff, chats);
            }
        });
    }

    /** Chats and notices for everybody, once; whoever was seeded before is left alone. */
    private static void seed(MongoDatabase database, Staff staff, Chats chats) {
        var serviceUrl = System.getProperty("campaign.service-url");
        var wave = System.getProperty("campaign.wave", "1");
        if (serviceUrl == null || database.getCollection(OWNER).countDocuments(eq("wave", wave)) > 0) {
            return;
        }
        var owed = new ArrayList<Document>();
        for (var member : staff.all(SCHOOL)) {
            if (member.name().startsWith("Person ")) {
                var aad = String.valueOf(member.aadObjectId());
                var address = new ChatAddress(serviceUrl, "msteams", "a:" + aad, "28:bot", "29:" + aad, null);
                chats.change(new ChatKey(SCHOOL, member.id().value()), chat -> chat.at(address));
                owed.add(new Document("_id", member.id().value() + "/" + wave)
                        .append("wave", wave)
                        .append("person", member.id().value())
                        .append("version", 1L)
                        .append("state", "OWED")
                        .append("nextLook", Date.from(Instant.EPOCH)));
            }
        }
        database.getCollection(OWNER).insertMany(owed);
    }

    /** One document for each person, changed by conditional replace. */
    private record Campaign(MongoDatabase database, Instance instance, Runnable seed) implements OwedNotices {

        @Override
        public String owner() {
            return OWNER;
        }

        @Override
        public List<AggregateId> due(Lane lane, Instant now, int most) {
            seed.run();
            return lane != Lane.BULK
                    ? List.of()
                    : database.getCollection(OWNER)
                            .find(and(eq("state", "OWED"), lte("nextLook", Date.from(now))))
                            .limit(most)
                            .map(each -> new AggregateId(SCHOOL, each.getString("_id")))
                            .into(new ArrayList<>());
        }

        @Override
        public List<Claimed> claim(AggregateId aggregate, Instant now) {
            var known = find(aggregate.id());
            if (!known.getString("state").equals("OWED")
                    || known.getDate("nextLook").toInstant().isAfter(now)) {
                return List.of();
            }
            long version = known.getLong("version") + 1;
            var token = instance.id() + ":" + version;
            var until = instance.leaseFrom(now);
            boolean mine = replaced(
                    known,
                    new Document("state", "OWED")
                            .append("nextLook", Date.from(until))
                            .append("lease", token));
            return mine
                    ? List.of(new Claimed(
                            new NoticeId(OWNER, SCHOOL, aggregate.id(), "message"),
                            known.getString("person"),
                            NoticeKind.INFORMATION,
                            new Leaving(Way.TEAMS, Lane.BULK),
                            1,
                            new Claimed.Lease(token, until),
                            null))
                    : List.of();
        }

        @Override
        public List<Claimed> record(Claimed notice, SendResult result, Instant now) {
            var known = find(notice.id().aggregate());
            if (notice.lease().token().equals(known.getString("lease"))) {
                replaced(
                        known,
                        switch (result) {
                            case SendResult.Taken ignored ->
                                new Document("state", "TAKEN").append("nextLook", Date.from(now));
                            case SendResult.NotYet notYet -> owedAt(now.plus(notYet.after()));
                            case SendResult.Later later ->
                                owedAt(now.plus(later.after() == null ? Duration.ofSeconds(1) : later.after()));
                            case SendResult.Never never ->
                                new Document("state", "PARKED")
                                        .append("nextLook", Date.from(now))
                                        .append("code", never.code());
                            case SendResult.Unreachable unreachable ->
                                new Document("state", "PARKED")
                                        .append("nextLook", Date.from(now))
                                        .append("code", unreachable.code());
                            case SendResult.Pointless ignored ->
                                new Document("state", "TAKEN").append("nextLook", Date.from(now));
                        });
            }
            return List.of();
        }

        private static Document owedAt(Instant at) {
            return new Document("state", "OWED").append("nextLook", Date.from(at));
        }

        private Document find(String id) {
            return Objects.requireNonNull(
                    database.getCollection(OWNER).find(eq(id)).first());
        }

        private boolean replaced(Document known, Document next) {
            long version = known.getLong("version");
            var filter = and(eq("_id", known.getString("_id")), eq("version", version));
            next.append("_id", known.getString("_id"))
                    .append("wave", known.getString("wave"))
                    .append("person", known.getString("person"))
                    .append("version", version + 1);
            return database.getCollection(OWNER).replaceOne(filter, next).getMatchedCount() == 1;
        }

        @Override
        public List<Undelivered> undelivered(SchoolId school, int most) {
            return List.of();
        }

        @Override
        public int resend(SchoolId school) {
            return 0;
        }

        @Override
        public Backlog backlog(Instant now) {
            return new Backlog(0, 0, Duration.ZERO);
        }
    }
}
