package school.signpost.teams.outgoing;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import school.signpost.conversation.ChatAddress;
import school.signpost.outbox.Lane;

/** Messages to one person's chat, besides the answers that a turn gives at once. Blocks until Teams answers or the time-out runs; never throws for a refusal. */
public interface Messenger {

    Outcome send(ChatAddress to, OutgoingMessage message);

    /** Answers this activity; an answer goes before whatever nobody waits for. */
    Outcome reply(ChatAddress to, String activityId, OutgoingMessage message);

    Outcome update(ChatAddress to, String activityId, OutgoingMessage message);

    Outcome delete(ChatAddress to, String activityId);

    /** Asks Teams whether this chat is still there; nobody in it notices. */
    Outcome look(ChatAddress chat);

    /** Opens a chat with somebody of the tenant who has never spoken to the bot, or who may have it again. */
    Opening open(String aadObjectId);

    /**
     * Waits for this lane's turn at this chat before doing {@code sends}, so that nothing else is held up meanwhile; where
     * none came in time, answers {@code notYet} with how long to stay away. Requests of {@code sends} go in this lane.
     */
    <T> T inTurn(Lane lane, ChatAddress to, Supplier<T> sends, Function<Duration, T> notYet);

    /** The same for what concerns no chat yet. */
    <T> T inTurn(Lane lane, Supplier<T> sends, Function<Duration, T> notYet);

    /** What became of opening a chat. */
    sealed interface Opening {

        /** Where they can be reached now. */
        record Opened(ChatAddress address) implements Opening {}

        /** Teams did not open it; never {@link Outcome.Accepted}. */
        record NotOpened(Outcome why) implements Opening {}
    }
}
