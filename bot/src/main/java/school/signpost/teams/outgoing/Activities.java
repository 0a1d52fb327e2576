package school.signpost.teams.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.TextFormatTypes;
import java.util.List;
import school.signpost.conversation.ChatAddress;
import school.signpost.teams.json.SdkJson;

/** Our messages as the SDK's activities. */
public final class Activities {

    public static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

    private Activities() {}

    public static Activity of(OutgoingMessage message) {
        var activity = new Activity(ActivityTypes.MESSAGE);
        activity.setTimestamp(null); // Teams sets it
        var card = message.card();
        if (card == null) {
            activity.setText(message.text());
            activity.setTextFormat(TextFormatTypes.PLAIN); // what a person typed must not turn into Markdown
        } else {
            var attachment = new Attachment();
            attachment.setContentType(ADAPTIVE_CARD);
            attachment.setContent(card(card));
            activity.setAttachments(List.of(attachment));
            activity.setSummary(message.summary());
        }
        return activity;
    }

    /** Throws {@link IllegalStateException} for a card that is not JSON: cards are drawn by us. */
    public static JsonNode card(String json) {
        try {
            return SdkJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card is not JSON");
        }
    }

    static Activity to(ChatAddress address, OutgoingMessage message) {
        var activity = of(message);
        activity.setServiceUrl(address.serviceUrl());
        activity.setChannelId(address.channelId());
        activity.setFrom(new ChannelAccount(address.botId()));
        activity.setRecipient(new ChannelAccount(address.userId()));
        var conversation = new ConversationAccount(address.conversationId());
        conversation.setTenantId(address.tenantId());
        activity.setConversation(conversation);
        return activity;
    }
}
