package school.signpost.tryit.mongo;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import school.signpost.confidential.Vault;
import school.signpost.confidential.WrappedKey;
import school.signpost.shared.CaseId;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.shared.SealedText;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.Message;
import school.signpost.tryit.transcript.Message.Author;
import school.signpost.tryit.transcript.MessageId;

/** A message as a document. What was said is sealed, here as everywhere, each message with a key of its own. */
@TryItOnly
@Component
class MessageDocuments {

    private static final int VERSION = 1;
    private static final String FIELD = "tryit.content";

    private final Vault vault;

    MessageDocuments(Vault vault) {
        this.vault = vault;
    }

    Document write(Message message) {
        WrappedKey key = vault.newKey(message.school(), place(message.id()));
        SealedText sealed =
                vault.seal(new Vault.Place(message.school(), place(message.id()), key), FIELD, message.content());
        MessageId thread = message.thread();
        return new Document("_id", message.id().value())
                .append("schemaVersion", VERSION)
                .append("school", message.school().value())
                .append("chat", message.chat().value())
                .append("author", message.author().kind().name())
                .append("persona", message.author().persona())
                .append("at", Date.from(message.at()))
                .append("thread", thread == null ? null : thread.value())
                .append("state", message.state().name())
                .append("unread", message.unread())
                .append("key", key.base64())
                .append("content", sealed.base64());
    }

    Message read(Document found) {
        var id = MessageId.of(found.getLong("_id"));
        var school = SchoolId.of(found.getString("school"));
        var key = new WrappedKey(found.getString("key"));
        ConfidentialText content =
                vault.open(new Vault.Place(school, place(id), key), FIELD, new SealedText(found.getString("content")));
        return new Message(
                id,
                school,
                ChatId.of(found.getString("chat")),
                new Author(Message.Kind.valueOf(found.getString("author")), found.getString("persona")),
                found.getDate("at").toInstant(),
                thread(found),
                content,
                Message.State.valueOf(found.getString("state")),
                found.getBoolean("unread"));
    }

    private static @Nullable MessageId thread(Document found) {
        Long thread = found.getLong("thread");
        return thread == null ? null : MessageId.of(thread);
    }

    /** A message is no case, but the vault asks where a text belongs. */
    private static CaseId place(MessageId id) {
        return CaseId.of("tryit-" + id);
    }
}
