package school.signpost.tryit.transcript;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message as the page gets it. */
public record MessageView(
        String id,
        String chat,
        String author,
        @Nullable String persona,
        Instant at,
        @Nullable String thread,
        @JsonRawValue String content,
        String state,
        boolean unread) {

    public static MessageView of(Message message) {
        MessageId thread = message.thread();
        return new MessageView(
                message.id().toString(),
                message.chat().value(),
                word(message.author().kind()),
                message.author().persona(),
                message.at(),
                thread == null ? null : thread.toString(),
                message.content().value(),
                word(message.state()),
                message.unread());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
