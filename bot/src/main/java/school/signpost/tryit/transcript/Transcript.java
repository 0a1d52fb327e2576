package school.signpost.tryit.transcript;

import java.util.List;
import java.util.Optional;

/** Keeps every message, so that a restart shows all chats again. */
public interface Transcript {

    void add(Message message);

    /** Puts the message in place of the one with its id; how far it was read stays as it is. */
    void replace(Message message);

    Optional<Message> find(MessageId id);

    /** The newest messages of all chats together, oldest first. */
    List<Message> newest(int most);

    /** The highest id there is. */
    Optional<MessageId> last();

    void markRead(ChatId chat);

    /** Whether the line is there that says the bot was added to the chat. */
    boolean isInstalled(ChatId chat);
}
