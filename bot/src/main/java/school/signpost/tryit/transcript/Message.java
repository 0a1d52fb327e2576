package school.signpost.tryit.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;

/**
 * One message of a chat. {@code content} is the JSON that is drawn: text, format, summary, cards. {@code thread} is the
 * channel post it answers.
 */
public record Message(
        MessageId id,
        SchoolId school,
        ChatId chat,
        Author author,
        Instant at,
        @Nullable MessageId thread,
        ConfidentialText content,
        State state,
        boolean unread) {

    public Message inState(State changed) {
        return new Message(id, school, chat, author, at, thread, content, changed, unread);
    }

    public Message saying(ConfidentialText changed, State changedState) {
        return new Message(id, school, chat, author, at, thread, changed, changedState, unread);
    }

    /** Who wrote it; {@code persona} only for a person. */
    public record Author(Kind kind, @Nullable String persona) {

        public static final Author BOT = new Author(Kind.BOT, null);
        public static final Author SYSTEM = new Author(Kind.SYSTEM, null);

        public static Author person(String persona) {
            return new Author(Kind.PERSON, persona);
        }
    }

    /** What kind of writer. */
    public enum Kind {
        /** One of the people. */
        PERSON,
        /** The bot. */
        BOT,
        /** The page itself, such as the line that says the bot was added. */
        SYSTEM
    }

    /** What became of a message. */
    public enum State {
        /** As it was written. */
        SENT,
        /** The bot did not take it. */
        UNANSWERED,
        /** Changed since. */
        EDITED,
        /** Taken back; its content is gone. */
        DELETED
    }
}
