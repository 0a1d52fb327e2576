package school.signpost.tryit.transcript;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.shared.ConfidentialText;
import school.signpost.shared.SchoolId;
import school.signpost.storage.StoreUnavailableException;
import school.signpost.time.SchoolClock;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.transcript.Message.Author;
import school.signpost.tryit.transcript.Message.State;

/** Writes down what happens in the chats and tells the open pages. */
@TryItOnly
@Component
public class ChatLog {

    private static final Logger log = LoggerFactory.getLogger(ChatLog.class);

    private static final ConfidentialText NOTHING = ConfidentialText.of("{}");

    private final Transcript transcript;
    private final LiveFeed feed;
    private final SchoolClock clock;
    private final Set<ChatId> quiet = ConcurrentHashMap.newKeySet();
    private long lastId = -1;

    ChatLog(Transcript transcript, LiveFeed feed, SchoolClock clock) {
        this.transcript = transcript;
        this.feed = feed;
        this.clock = clock;
    }

    /** What is written is unread unless a person wrote it, or the chat is quiet. */
    @CanIgnoreReturnValue
    public synchronized Message write(Draft draft) {
        return write(nextId(), draft);
    }

    /** A place in the order of messages, for what can only be written once something after it has come. */
    public synchronized MessageId keepPlace() {
        return nextId();
    }

    @CanIgnoreReturnValue
    public synchronized Message write(MessageId place, Draft draft) {
        boolean unread = draft.author().kind() == Message.Kind.BOT && !quiet.contains(draft.chat());
        var message = new Message(
                place,
                draft.school(),
                draft.chat(),
                draft.author(),
                clock.instant(),
                draft.thread(),
                draft.content(),
                State.SENT,
                unread);
        kept(() -> transcript.add(message));
        feed.tell(LiveEvent.Kind.MESSAGE, MessageView.of(message));
        return message;
    }

    /** The bot changed its message; false when there is none of that id in the chat. */
    public synchronized boolean edit(ChatId chat, MessageId id, ConfidentialText content) {
        return replace(botMessage(chat, id).map(message -> message.saying(content, State.EDITED)));
    }

    /** The bot took its message back; false when there is none of that id in the chat. */
    public synchronized boolean delete(ChatId chat, MessageId id) {
        return replace(botMessage(chat, id).map(message -> message.saying(NOTHING, State.DELETED)));
    }

    /** A person's message which the bot did not take. */
    public synchronized void unanswered(MessageId id) {
        replace(transcript.find(id).map(message -> message.inState(State.UNANSWERED)));
    }

    public synchronized void markRead(ChatId chat) {
        kept(() -> transcript.markRead(chat));
        feed.tell(LiveEvent.Kind.READ, Map.of("chat", chat.value()));
    }

    public void typing(ChatId chat) {
        feed.tell(LiveEvent.Kind.TYPING, Map.of("chat", chat.value()));
    }

    /** While a chat is quiet, what the bot says in it counts as read: a welcome is no news. */
    public void quiet(ChatId chat, Runnable meanwhile) {
        quiet.add(chat);
        try {
            meanwhile.run();
        } finally {
            quiet.remove(chat);
        }
    }

    private Optional<Message> botMessage(ChatId chat, MessageId id) {
        return transcript
                .find(id)
                .filter(message -> message.chat().equals(chat))
                .filter(message -> message.author().kind() == Message.Kind.BOT)
                .filter(message -> message.state() != State.DELETED);
    }

    @CanIgnoreReturnValue
    private boolean replace(Optional<Message> changed) {
        changed.ifPresent(message -> {
            kept(() -> transcript.replace(message));
            feed.tell(LiveEvent.Kind.MESSAGE, MessageView.of(message));
        });
        return changed.isPresent();
    }

    /** A store that takes nothing keeps nobody from seeing what the bot says about just that. */
    private static void kept(Runnable change) {
        try {
            change.run();
        } catch (StoreUnavailableException notKept) {
            log.atWarn().addKeyValue("reason", notKept.reason()).log("shown to open pages only, and not kept");
        }
    }

    private MessageId nextId() {
        if (lastId < 0) {
            lastId = transcript.last().map(MessageId::value).orElse(0L);
        }
        lastId = Math.max(lastId + 1, clock.millis());
        return MessageId.of(lastId);
    }

    /** What is to be written where; {@code content} as in {@link Message}. */
    public record Draft(
            SchoolId school,
            ChatId chat,
            Author author,
            @Nullable MessageId thread,
            ConfidentialText content) {}
}
