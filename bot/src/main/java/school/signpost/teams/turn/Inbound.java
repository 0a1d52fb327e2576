package school.signpost.teams.turn;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.signpost.conversation.ChatAddress;

/**
 * What came in, after the token was checked: nothing in it but {@code sender} and {@code address} may be trusted.
 * {@code values} is the flat data of a pressed button or a sent form.
 */
public record Inbound(
        String activityId,
        Sender sender,
        ChatAddress address,
        boolean personal,
        @Nullable String text,
        boolean hasAttachment,
        Map<String, String> values,
        @Nullable String replyToId) {

    public Inbound {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Inbound[" + activityId + "]";
    }

    /** Who pressed or typed, from the signed activity. */
    public record Sender(
            String aadObjectId, String userId, @Nullable String name) {
        @Override
        public String toString() {
            return "Sender[" + aadObjectId + "]";
        }
    }
}
