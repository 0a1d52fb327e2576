package school.signpost.teams.outgoing;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.schema.ResourceResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.signpost.conversation.ChatAddress;
import school.signpost.outbox.Lane;

/** Messages through the SDK's client; whatever happens comes back as an outcome. */
final class TeamsMessenger implements Messenger {

    private final Connectors connectors;
    private final SendLimit limit;
    private final NewChats newChats;
    private final InstantSource clock;

    TeamsMessenger(Connectors connectors, SendLimit limit, NewChats newChats, InstantSource clock) {
        this.connectors = connectors;
        this.limit = limit;
        this.newChats = newChats;
        this.clock = clock;
    }

    @Override
    public Outcome send(ChatAddress to, OutgoingMessage message) {
        var activity = Activities.to(to, message);
        return outcome(to, teams -> teams.sendToConversation(to.conversationId(), activity));
    }

    @Override
    public Outcome reply(ChatAddress to, String activityId, OutgoingMessage message) {
        var activity = Activities.to(to, message);
        activity.setReplyToId(activityId);
        return outcome(to, teams -> teams.replyToActivity(to.conversationId(), activityId, activity));
    }

    @Override
    public Outcome update(ChatAddress to, String activityId, OutgoingMessage message) {
        var activity = Activities.to(to, message);
        activity.setId(activityId);
        return outcome(to, teams -> teams.updateActivity(to.conversationId(), activityId, activity));
    }

    @Override
    public Outcome delete(ChatAddress to, String activityId) {
        return outcome(
                to,
                teams -> teams.deleteActivity(to.conversationId(), activityId)
                        .thenApply(nothing -> new ResourceResponse(activityId)));
    }

    @Override
    public Outcome look(ChatAddress chat) {
        return outcome(
                chat,
                teams -> teams.getConversationMember(chat.userId(), chat.conversationId())
                        .thenApply(member -> new ResourceResponse(chat.userId())));
    }

    @Override
    public Opening open(String aadObjectId) {
        return newChats.open(aadObjectId);
    }

    @Override
    public <T> T inTurn(Lane lane, ChatAddress to, Supplier<T> sends, Function<Duration, T> notYet) {
        return Turn.with(limit, lane, to.conversationId(), sends, notYet);
    }

    @Override
    public <T> T inTurn(Lane lane, Supplier<T> sends, Function<Duration, T> notYet) {
        return Turn.with(limit, lane, "", sends, notYet);
    }

    private Outcome outcome(
            ChatAddress to, Function<Conversations, CompletableFuture<@Nullable ResourceResponse>> request) {
        Conversations teams;
        try {
            teams = connectors.at(to.serviceUrl()).getConversations();
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused("not-allowed");
        }
        try {
            return Outcomes.of(request.apply(teams).join());
        } catch (RuntimeException e) {
            return Outcomes.of(e, clock.instant());
        }
    }
}
