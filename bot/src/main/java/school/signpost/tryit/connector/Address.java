package school.signpost.tryit.connector;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import school.signpost.tryit.transcript.ChatId;
import school.signpost.tryit.transcript.MessageId;

/** A conversation id as the bot has it: a chat and, in the channel, the post whose thread is meant. */
record Address(ChatId chat, @Nullable MessageId thread) {

    private static final String THREAD = ";messageid=";

    /**
     * Reads it from the path as it was sent. Spring cuts away what follows a semicolon, and the bot's client may or may
     * not have encoded it.
     */
    static Address fromPath(String rawPath) {
        String marker = "/conversations/";
        int start = rawPath.indexOf(marker) + marker.length();
        int end = rawPath.indexOf('/', start);
        return parse(
                UriUtils.decode(rawPath.substring(start, end < 0 ? rawPath.length() : end), StandardCharsets.UTF_8));
    }

    static Address parse(String conversationId) {
        int thread = conversationId.indexOf(THREAD);
        if (thread < 0) {
            return new Address(ChatId.of(conversationId), null);
        }
        return new Address(
                ChatId.of(conversationId.substring(0, thread)),
                MessageId.parse(conversationId.substring(thread + THREAD.length())));
    }

    String conversationId() {
        return thread == null ? chat.value() : chat.value() + THREAD + thread;
    }
}
