package school.signpost.teams.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.ChannelAccount;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import school.signpost.conversation.ChatAddress;

/** Asks Teams for a chat's member. Somebody Teams does not name is somebody we do not know: never an error. */
@Component
class TeamsRoster implements Roster {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsRoster.class);

    private final Connectors connectors;

    TeamsRoster(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Optional<String> emailOf(ChatAddress chat) {
        try {
            var member = connectors
                    .at(chat.serviceUrl())
                    .getConversations()
                    .getConversationMember(chat.userId(), chat.conversationId())
                    .join();
            return emailIn(member);
        } catch (RuntimeException notKnown) {
            LOG.atInfo()
                    .setMessage("Teams did not say who somebody is")
                    .addKeyValue("problem", notKnown.getClass().getSimpleName())
                    .log();
            return Optional.empty();
        }
    }

    private static Optional<String> emailIn(@Nullable ChannelAccount member) {
        if (member == null) {
            return Optional.empty();
        }
        Map<String, JsonNode> properties = member.getProperties();
        return Stream.of("userPrincipalName", "email")
                .flatMap(name -> Stream.ofNullable(properties.get(name)))
                .map(JsonNode::asText)
                .filter(text -> text.contains("@"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
