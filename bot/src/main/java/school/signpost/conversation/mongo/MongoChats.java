package school.signpost.conversation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import school.signpost.conversation.Chat;
import school.signpost.conversation.ChatKey;
import school.signpost.conversation.Chats;
import school.signpost.storage.Inserts;

/** Chats in MongoDB: one document per person, replaced as a whole under the version it was read at. */
@Component
public final class MongoChats implements Chats {

    /** One person with several devices and a relay: a handful of writers at most, so this many lost races mean a fault. */
    private static final int MOST_ATTEMPTS = 100;

    private final MongoCollection<Document> chats;

    MongoChats(MongoDatabase database) {
        chats = database.getCollection(ChatIndexes.COLLECTION);
    }

    @Override
    public Optional<Chat> find(ChatKey key) {
        return stored(() -> Optional.ofNullable(chats.find(eq(key.toString())).first()))
                .map(ChatDocuments::read);
    }

    /** {@code change} may run more than once, each time on what is stored by then; only its last result is kept. */
    @Override
    public Chat change(ChatKey key, UnaryOperator<Chat> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Chat before = find(key).orElseGet(() -> Chat.unknown(key));
            Chat after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            refuseAnotherKey(key, after);
            Document document = ChatDocuments.write(after, before.version() + 1);
            if (before.version() == 0 ? Inserts.isNew(chats, document) : replaced(document, before.version())) {
                return ChatDocuments.read(document);
            }
            waitALittle(attempt);
        }
        throw new IllegalStateException("chat.contended");
    }

    private static void refuseAnotherKey(ChatKey key, Chat after) {
        if (!after.key().equals(key)) {
            throw new IllegalArgumentException("chat.key-changed");
        }
    }

    private boolean replaced(Document document, long version) {
        var asRead = and(eq(document.get("_id")), eq("version", version));
        return stored(() -> chats.replaceOne(asRead, document)).getMatchedCount() == 1;
    }

    /** Losers that come back at different moments do not all lose again. */
    private static void waitALittle(int attempt) {
        long most = Duration.ofMillis(Math.min(20, 1 + attempt)).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    @Override
    public List<ChatKey> withNudgeDue(Instant now, int most) {
        var due = lt(ChatDocuments.NUDGE, ChatDocuments.firstNotDueAt(now));
        return stored(
                () -> soonestFirst(due).limit(most).map(ChatDocuments::key).into(new ArrayList<>()));
    }

    @Override
    public Optional<Instant> nextNudge() {
        return stored(() -> Optional.ofNullable(
                        soonestFirst(gt(ChatDocuments.NUDGE, "")).limit(1).first()))
                .map(ChatDocuments::nudgeDue);
    }

    private FindIterable<Document> soonestFirst(Bson waiting) {
        return chats.find(waiting)
                .sort(ascending(ChatDocuments.NUDGE))
                .projection(include("school", "person", ChatDocuments.NUDGE));
    }
}
