package school.signpost.conversation;

import org.jspecify.annotations.Nullable;

/** Where a person's own chat with the bot can be reached; the channel's identifiers, as the channel spelt them. */
public record ChatAddress(
        String serviceUrl,
        String channelId,
        String conversationId,
        String botId,
        String userId,
        @Nullable String tenantId) {}
