package school.signpost.teams.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import school.signpost.teams.json.SdkJson;
import school.signpost.teams.sdk.TurnKind;

/** Reads an activity from a request: so much and no more, as strict UTF-8, as JSON, as something with an address. */
final class ActivityBody {

    /** Teams' own messages end at about 100 KB. */
    static final int LARGEST = 256 * 1024;

    private ActivityBody() {}

    static Activity read(HttpServletRequest request) throws Refused, IOException {
        requireJson(request.getContentType());
        if (request.getContentLengthLong() > LARGEST) {
            throw new Refused(Refusal.tooLarge());
        }
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(Refusal.tooLarge());
        }
        return checked(parse(text(bytes)));
    }

    /** Nothing else, and not only for order's sake: a web page may post plain text to this machine, but not JSON. */
    private static void requireJson(@Nullable String contentType) throws Refused {
        var type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new Refused(Refusal.notAnActivity("content-type"));
        }
    }

    private static String text(byte[] bytes) throws Refused {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Refusal.notAnActivity("not-utf-8"));
        }
    }

    private static @Nullable Activity parse(String json) throws Refused {
        try {
            return SdkJson.MAPPER.readValue(json, Activity.class);
        } catch (JsonProcessingException e) {
            throw new Refused(Refusal.notAnActivity("json"));
        }
    }

    private static Activity checked(@Nullable Activity activity) throws Refused {
        if (activity == null
                || isBlank(activity.getType())
                || isBlank(activity.getChannelId())
                || isBlank(activity.getServiceUrl())
                || activity.getConversation() == null
                || isBlank(activity.getConversation().getId())) {
            throw new Refused(Refusal.notAnActivity("shape"));
        }
        return activity;
    }

    /** What we act on must say who it is from; typing, reactions and the like need not. */
    static void requireSender(Activity activity) throws Refused {
        if (TurnKind.of(activity) == TurnKind.IGNORED) {
            return;
        }
        if (activity.getFrom() == null
                || isBlank(activity.getFrom().getId())
                || isBlank(activity.getFrom().getAadObjectId())) {
            throw new Refused(Refusal.notForUs("sender"));
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
