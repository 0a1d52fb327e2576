package school.signpost.teams.sdk;

import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import school.signpost.teams.outgoing.Connectors;

/** The SDK's adapter on our own HTTP client, in the caller's thread. */
final class SignpostAdapter extends BotFrameworkAdapter {

    private final Connectors connectors;

    SignpostAdapter(AppCredentials credentials, Connectors connectors) {
        super(credentials, new AuthenticationConfiguration(), null, null, null);
        this.connectors = connectors;
        // No onTurnError: one that completes normally makes a failed turn look like success.
    }

    @Override
    protected CompletableFuture<ConnectorClient> getOrCreateConnectorClient(
            String serviceUrl, @Nullable AppCredentials usingAppCredentials) {
        try {
            return CompletableFuture.completedFuture(connectors.at(serviceUrl));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The SDK's own hands this to a pool of a few threads and blocks them; we are in a thread that may wait. */
    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
        try {
            var responses = new ResourceResponse[activities.size()];
            for (var i = 0; i < responses.length; i++) {
                responses[i] = send(context, activities.get(i));
            }
            return CompletableFuture.completedFuture(responses);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static ResourceResponse send(TurnContext context, Activity activity) {
        if (activity.isType(ActivityTypes.INVOKE_RESPONSE)) {
            context.getTurnState().add(INVOKE_RESPONSE_KEY, activity);
            return new ResourceResponse("");
        }
        ConnectorClient client = context.getTurnState().get(CONNECTOR_CLIENT_KEY);
        var conversation = activity.getConversation().getId();
        var inReplyTo = activity.getReplyToId();
        activity.setId(null);
        var sent = inReplyTo == null || inReplyTo.isEmpty()
                ? client.getConversations().sendToConversation(conversation, activity)
                : client.getConversations().replyToActivity(conversation, inReplyTo, activity);
        var response = sent.join();
        return response == null ? new ResourceResponse("") : response;
    }
}
