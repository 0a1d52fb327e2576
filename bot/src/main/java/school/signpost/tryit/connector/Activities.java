package school.signpost.tryit.connector;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;
import school.signpost.time.SchoolClock;
import school.signpost.tryit.TryItOnly;
import school.signpost.tryit.cast.Cast;
import school.signpost.tryit.cast.Persona;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.MessageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds the activities that Teams would send to the bot. */
@TryItOnly
@Component
class Activities {

    /** Teams always sends a fraction; {@link Instant#toString} leaves it out on the full second. */
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private final SchoolClock clock;
    private final Cast cast;
    private final ServiceUrl serviceUrl;
    private final JsonMapper json;

    Activities(SchoolClock clock, Cast cast, ServiceUrl serviceUrl, JsonMapper json) {
        this.clock = clock;
        this.cast = cast;
        this.serviceUrl = serviceUrl;
        this.json = json;
    }

    /** Somebody typed a message; in the channel they mentioned the bot, as the bot hears nothing else there. */
    ObjectNode message(Persona from, Address to, MessageId id, String text) {
        ObjectNode activity = activity("message", from, to);
        activity.put("id", id.toString());
        activity.put("textFormat", "plain");
        if (!to.chat().equals(ChatId.CHANNEL)) {
            return activity.put("text", text);
        }
        String mention = "<at>" + Tenancy.BOT_NAME + "</at>";
        ObjectNode entity = activity.withArray("entities").addObject();
        entity.put("type", "mention").put("text", mention);
        entity.putObject("mentioned").put("id", Tenancy.BOT_ID).put("name", Tenancy.BOT_NAME);
        return activity.put("text", mention + " " + text);
    }

    /** Somebody pressed an Action.Submit button: a message with a value and no text. */
    ObjectNode submit(Persona from, Address to, String replyTo, JsonNode value) {
        ObjectNode activity = activity("message", from, to);
        activity.put("replyToId", replyTo);
        activity.set("value", value);
        return activity;
    }

    /** Somebody pressed an Action.Execute button, opened a dialog or sent its form. */
    ObjectNode invoke(Persona from, Address to, String replyTo, String name, JsonNode value) {
        ObjectNode activity = activity("invoke", from, to);
        activity.put("name", name);
        activity.put("replyToId", replyTo);
        activity.set("value", value);
        return activity;
    }

    /** The bot was installed for somebody. */
    ObjectNode installed(Persona person) {
        ObjectNode activity = activity("installationUpdate", person, new Address(person.chat(), null));
        return activity.put("action", "add");
    }

    private ObjectNode activity(String type, Persona from, Address to) {
        Instant now = clock.instant();
        ZoneId zone = cast.policy(from.school()).calendar().zone();
        ObjectNode activity = json.createObjectNode();
        activity.put("type", type);
        activity.put("id", "f:" + UUID.randomUUID());
        activity.put("timestamp", UTC.format(now));
        activity.put("localTimestamp", LOCAL.format(now.atZone(zone)));
        activity.put("localTimezone", zone.getId());
        activity.put("channelId", "msteams");
        activity.put("serviceUrl", serviceUrl.ofConnector());
        activity.putObject("from")
                .put("id", from.userId())
                .put("name", from.name())
                .put("aadObjectId", from.aadObjectId());
        activity.putObject("recipient").put("id", Tenancy.BOT_ID).put("name", Tenancy.BOT_NAME);
        activity.put("locale", "en-GB");
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "en-GB")
                .put("country", "GB")
                .put("platform", "Web")
                .put("timezone", zone.getId());
        where(activity, to);
        return activity;
    }

    private static void where(ObjectNode activity, Address to) {
        ObjectNode conversation = activity.putObject("conversation");
        conversation.put("id", to.conversationId()).put("tenantId", Tenancy.TENANT);
        ObjectNode channelData = activity.putObject("channelData");
        channelData.putObject("tenant").put("id", Tenancy.TENANT);
        if (!to.chat().equals(ChatId.CHANNEL)) {
            conversation.put("conversationType", "personal");
            return;
        }
        conversation.put("conversationType", "channel").put("isGroup", true);
        channelData.putObject("team").put("id", Tenancy.TEAM_ID).put("aadGroupId", Tenancy.TEAM_GROUP);
        channelData.putObject("channel").put("id", ChatId.CHANNEL.value());
        channelData.put("teamsTeamId", Tenancy.TEAM_ID).put("teamsChannelId", ChatId.CHANNEL.value());
    }
}
