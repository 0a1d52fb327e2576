package school.signpost.teams.outgoing;

import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import school.signpost.conversation.ChatAddress;
import school.signpost.teams.TeamsSettings;
import school.signpost.teams.outgoing.Messenger.Opening;

/** Opens chats with people of the tenant by their AAD object id; Teams allows it for whom the app was installed. */
final class NewChats {

    private static final String TEAMS = "msteams";
    /** Microsoft's address for whoever does not know the region of a person. */
    private static final String MICROSOFTS = "https://smba.trafficmanager.net/";

    private final Connectors connectors;
    private final TeamsSettings settings;
    private final InstantSource clock;

    NewChats(Connectors connectors, TeamsSettings settings, InstantSource clock) {
        this.connectors = connectors;
        this.settings = settings;
        this.clock = clock;
    }

    Opening open(String aadObjectId) {
        var appId = settings.appId();
        if (appId == null) {
            return new Opening.NotOpened(new Outcome.Refused("not-in-try-it"));
        }
        var bot = "28:" + appId;
        var first = settings.allowedServiceUrls().getFirst();
        var serviceUrl = first.equals(MICROSOFTS) ? first + "teams/" : first;
        try {
            var opened = connectors
                    .at(serviceUrl)
                    .getConversations()
                    .createConversation(asking(bot, aadObjectId))
                    .join();
            return opened == null || opened.getId() == null
                    ? new Opening.NotOpened(new Outcome.Refused("no-conversation"))
                    : new Opening.Opened(
                            new ChatAddress(serviceUrl, TEAMS, opened.getId(), bot, aadObjectId, settings.tenantId()));
        } catch (RuntimeException e) {
            return new Opening.NotOpened(Outcomes.of(e, clock.instant()));
        }
    }

    private ConversationParameters asking(String bot, String aadObjectId) {
        var parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(bot));
        parameters.setMembers(List.of(new ChannelAccount(aadObjectId)));
        parameters.setTenantId(settings.tenantId());
        parameters.setChannelData(Map.of("tenant", new Tenant(String.valueOf(settings.tenantId()))));
        return parameters;
    }

    /** A type of our own: the SDK looks into every value by reflection, which the JDK's own maps refuse. */
    private record Tenant(String id) {}
}
