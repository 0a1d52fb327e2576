package school.signpost.teams.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.signpost.conversation.ChatAddress;
import school.signpost.teams.json.SdkJson;
import school.signpost.teams.turn.Inbound;

/** The SDK's activity as our own values. It has been admitted, so what admission asks for is there. */
final class Inbounds {

    private Inbounds() {}

    static Inbound of(Activity activity) {
        var value = SdkJson.MAPPER.<JsonNode>valueToTree(activity.getValue());
        return new Inbound(
                Objects.requireNonNullElseGet(
                        activity.getId(), () -> UUID.randomUUID().toString()),
                sender(activity),
                address(activity),
                isPersonal(activity),
                text(activity),
                hasAttachment(activity.getAttachments()),
                values(dataOf(value)),
                activity.getReplyToId());
    }

    /** The verb of a pressed button or an opened or sent dialog; blank if there is none. */
    static String verb(Activity activity) {
        var value = SdkJson.MAPPER.<JsonNode>valueToTree(activity.getValue());
        var ofAction = value.path("action").path("verb").asText("");
        return ofAction.isBlank() ? dataOf(value).path("verb").asText("") : ofAction;
    }

    private static Inbound.Sender sender(Activity activity) {
        var from = activity.getFrom();
        return new Inbound.Sender(from.getAadObjectId(), from.getId(), from.getName());
    }

    private static ChatAddress address(Activity activity) {
        var conversation = activity.getConversation();
        var recipient = activity.getRecipient();
        return new ChatAddress(
                activity.getServiceUrl(),
                activity.getChannelId(),
                conversation.getId(),
                recipient == null || recipient.getId() == null ? "" : recipient.getId(),
                activity.getFrom().getId(),
                conversation.getTenantId());
    }

    /** Teams says what kind of chat it is; where nothing is said, only a group says so. */
    private static boolean isPersonal(Activity activity) {
        var conversation = activity.getConversation();
        var type = conversation.getConversationType();
        return (type == null || type.isBlank()) ? !conversation.isGroup() : type.equals("personal");
    }

    /** Without the mention of the bot that every message in a channel carries. */
    private static @Nullable String text(Activity activity) {
        var text = activity.getText();
        if (text == null) {
            return null;
        }
        for (var entity : listOf(activity.getEntities())) {
            var mention = mentionOfBot(entity, activity);
            text = mention.isBlank() ? text : text.replace(mention, " ");
        }
        return text.strip();
    }

    private static String mentionOfBot(@Nullable Entity entity, Activity activity) {
        if (entity == null || !"mention".equals(entity.getType()) || activity.getRecipient() == null) {
            return "";
        }
        var mentioned = entity.getProperties().get("mentioned");
        var text = entity.getProperties().get("text");
        return mentioned != null
                        && text != null
                        && mentioned
                                .path("id")
                                .asText("")
                                .equals(activity.getRecipient().getId())
                ? text.asText("")
                : "";
    }

    /** Teams attaches the typed text itself as HTML: that one is none. */
    private static boolean hasAttachment(@Nullable List<Attachment> attachments) {
        return listOf(attachments).stream()
                .anyMatch(attachment -> attachment != null && !"text/html".equals(attachment.getContentType()));
    }

    /** Where a button's or a form's data lies: under the action, under data, or the value itself. */
    private static JsonNode dataOf(JsonNode value) {
        if (value.path("action").isObject()) {
            return value.path("action").path("data");
        }
        return value.path("data").isObject() ? value.path("data") : value;
    }

    /** Only what has one value: an input gives nothing else, so the rest was never ours. */
    private static Map<String, String> values(JsonNode data) {
        var values = new HashMap<String, String>();
        data.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        });
        return values;
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
