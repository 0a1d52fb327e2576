package school.signpost.tryit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static school.signpost.storage.StoreErrors.stored;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.MessageId;
import school.signpost.tryit.transcript.Transcript;

/** The transcript, one document per message. */
@TryItOnly
@Component
class MongoTranscript implements Transcript {

    static final String COLLECTION = "tryit-messages";

    private final MongoCollection<Document> messages;
    private final MessageDocuments documents;

    MongoTranscript(MongoDatabase database, MessageDocuments documents) {
        this.messages = database.getCollection(COLLECTION);
        this.documents = documents;
    }

    @Override
    public void add(Message message) {
        var written = documents.write(message);
        stored(() -> messages.insertOne(written));
    }

    @Override
    public void replace(Message message) {
        Document changed = documents.write(message);
        stored(() -> messages.updateOne(
                eq("_id", message.id().value()),
                Updates.combine(
                        Updates.set("state", changed.get("state")),
                        Updates.set("key", changed.get("key")),
                        Updates.set("content", changed.get("content")))));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return Optional.ofNullable(messages.find(eq("_id", id.value())).first()).map(documents::read);
    }

    @Override
    public List<Message> newest(int most) {
        List<Message> newest = new ArrayList<>();
        messages.find().sort(Sorts.descending("_id")).limit(most).forEach(found -> newest.add(documents.read(found)));
        return newest.reversed();
    }

    @Override
    public Optional<MessageId> last() {
        return Optional.ofNullable(
                        messages.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(found -> MessageId.of(found.getLong("_id")));
    }

    @Override
    public void markRead(ChatId chat) {
        stored(() ->
                messages.updateMany(and(eq("chat", chat.value()), eq("unread", true)), Updates.set("unread", false)));
    }

    @Override
    public boolean isInstalled(ChatId chat) {
        return messages.find(and(eq("chat", chat.value()), eq("author", Message.Kind.SYSTEM.name())))
                        .first()
                != null;
    }
}
