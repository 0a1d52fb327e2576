package school.signpost.tryit.connector;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import school.signpost.shared.ConfidentialText;
import school.signpost.tryit.TryItOnly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes from an activity of the bot what is drawn, and refuses what Teams would. */
@TryItOnly
@Component
class Contents {

    /** What is safe to send in Teams; a bigger message may fail there, so it fails here. */
    private static final int MOST_BYTES = 28 * 1024;

    private final JsonMapper json;

    Contents(JsonMapper json) {
        this.json = json;
    }

    ConfidentialText of(JsonNode activity) {
        if (json.writeValueAsBytes(activity).length > MOST_BYTES) {
            throw new ConnectorRefusal(HttpStatus.CONTENT_TOO_LARGE, "MessageSizeTooBig");
        }
        ObjectNode content = json.createObjectNode();
        for (String field : new String[] {"text", "textFormat", "summary", "attachments"}) {
            if (activity.hasNonNull(field)) {
                content.set(field, activity.get(field));
            }
        }
        if (!content.has("text") && content.path("attachments").isEmpty()) {
            throw new ConnectorRefusal(HttpStatus.BAD_REQUEST, "BadSyntax");
        }
        return ConfidentialText.of(content.toString());
    }
}
