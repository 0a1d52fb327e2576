package school.signpost.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import school.signpost.delivery.ConversationLeases;

/** One small document for each conversation that more than one instance has written to. */
@Repository
class MongoConversationLeases implements ConversationLeases {

    private static final int SCHEMA_VERSION = 1;
    private static final Duration BUSY = Duration.ofMillis(40);
    private static final int MOST_KEPT = 45;
    /** Teams' windows, three quarters of each: replies need no lease and use the rest. */
    private static final long[][] WINDOWS = {{5, 1_000}, {6, 2_000}, {MOST_KEPT, 30_000}};

    private final MongoCollection<Document> conversations;

    MongoConversationLeases(MongoDatabase database) {
        this.conversations = database.getCollection(DeliveryIndexes.CONVERSATIONS);
    }

    @Override
    public Answer take(String conversation, String holder, Instant now, Instant until) {
        var known = find(conversation);
        if (known != null && isHeldByAnother(known, holder, now)) {
            return new Answer.Busy(BUSY);
        }
        long wait = known == null ? 0 : waitMillis(sentIn(known), now.toEpochMilli());
        if (wait > 0) {
            return new Answer.Busy(Duration.ofMillis(wait));
        }
        return replaced(known, document(conversation, known, holder, until, known == null ? List.of() : sentIn(known)))
                ? new Answer.Held()
                : new Answer.Busy(BUSY);
    }

    private static boolean isHeldByAnother(Document known, String holder, Instant now) {
        var until = known.getDate("until");
        return until != null
                && !holder.equals(known.getString("holder"))
                && until.toInstant().isAfter(now);
    }

    private static long waitMillis(List<Long> sent, long now) {
        long wait = 0;
        for (var window : WINDOWS) {
            int most = (int) window[0];
            if (sent.size() >= most) {
                wait = Math.max(wait, sent.get(sent.size() - most) + window[1] - now);
            }
        }
        return wait;
    }

    @Override
    public void giveBack(String conversation, String holder, Optional<Instant> sent) {
        var known = find(conversation);
        if (known == null || !holder.equals(known.getString("holder"))) {
            return; // it had run out, and somebody else has it
        }
        var times = new ArrayList<>(sentIn(known));
        sent.ifPresent(at -> times.add(at.toEpochMilli()));
        var kept = times.subList(Math.max(0, times.size() - MOST_KEPT), times.size());
        replaced(known, document(conversation, known, null, null, kept));
    }

    private @Nullable Document find(String conversation) {
        return stored(() ->
                        Optional.ofNullable(conversations.find(eq(conversation)).first()))
                .orElse(null);
    }

    private boolean replaced(@Nullable Document known, Document next) {
        try {
            return known == null
                    ? stored(() -> conversations.insertOne(next).wasAcknowledged())
                    : stored(() -> conversations.replaceOne(
                                            and(
                                                    eq(Objects.requireNonNull(next.getString("_id"))),
                                                    eq("version", known.getLong("version"))),
                                            next))
                                    .getMatchedCount()
                            == 1;
        } catch (MongoException takenBySomebodyElse) {
            return false;
        }
    }

    private static List<Long> sentIn(Document known) {
        return known.getList("sent", Long.class);
    }

    private static Document document(
            String conversation,
            @Nullable Document known,
            @Nullable String holder,
            @Nullable Instant until,
            List<Long> sent) {
        return new Document("_id", conversation)
                .append("schemaVersion", SCHEMA_VERSION)
                .append("version", known == null ? 1L : known.getLong("version") + 1)
                .append("holder", holder)
                .append("until", until == null ? null : Date.from(until))
                .append("sent", sent);
    }
}
