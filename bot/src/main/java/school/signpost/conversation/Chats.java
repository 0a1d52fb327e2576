package school.signpost.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every person's chat. A change is one conditional write on the version; a lost race is retried on what is there now. */
public interface Chats {

    Optional<Chat> find(ChatKey key);

    /** Loads (or starts) the chat, applies {@code change}, saves once. Returning the same value writes nothing. */
    Chat change(ChatKey key, UnaryOperator<Chat> change);

    /** Chats whose draft has signs of risk and whose nudge is due at {@code now}, oldest first. */
    List<ChatKey> withNudgeDue(Instant now, int most);

    /** The next time a nudge falls due, if any draft waits for one. */
    Optional<Instant> nextNudge();
}
