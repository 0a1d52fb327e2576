package school.signpost.teams.outgoing;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ResourceResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import school.signpost.microsoft.NoToken;
import school.signpost.microsoft.RetryAfter;
import school.signpost.teams.outgoing.Outcome.Accepted;
import school.signpost.teams.outgoing.Outcome.Refused;
import school.signpost.teams.outgoing.Outcome.TryLater;

/** Says what became of a send, from what the SDK's client returned or threw. Nothing is swallowed. */
public final class Outcomes {

    private static final Set<Integer> PASSING = Set.of(401, 408, 412, 425, 429);
    private static final int SERVER_ERRORS = 500;

    private Outcomes() {}

    static Outcome of(@Nullable ResourceResponse response) {
        var id = response == null ? null : response.getId();
        return new Accepted(id == null || id.isBlank() ? null : id);
    }

    /** Of anything the client threw; {@code now} for a Retry-After that is a date. */
    public static Outcome of(Throwable thrown, Instant now) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (cause) {
            case ErrorResponseException refused when refused.response() != null -> ofAnswer(refused, now);
            case Limited limited -> new TryLater("limited", limited.untilFree(), false);
            case NotAllowed no -> new Refused(codeOf(no));
            case IOException broken -> new TryLater(codeOf(broken), null, broken instanceof MaybeDelivered);
            default -> new TryLater("surprise-" + cause.getClass().getSimpleName(), null, true);
        };
    }

    static String codeOf(IOException thrown) {
        return switch (thrown) {
            case NotAllowed no -> "not-allowed";
            case NoToken no -> "no-token";
            case Limited limited -> "limited";
            case MaybeDelivered maybe -> "no-answer";
            default -> "no-connection";
        };
    }

    private static Outcome ofAnswer(ErrorResponseException answer, Instant now) {
        var response = answer.response();
        if (response.isSuccessful()) {
            return new Accepted(null); // taken, with a body that can't be read
        }
        var status = response.code();
        var code = status + teamsCode(answer);
        return PASSING.contains(status) || status >= SERVER_ERRORS
                ? new TryLater(code, RetryAfter.of(response.headers().get("Retry-After"), now), false)
                : new Refused(code);
    }

    /** Teams' own word for it, such as ConversationBlockedByUser, if it is one word. */
    private static String teamsCode(ErrorResponseException answer) {
        var body = answer.body();
        var code =
                body == null || body.getError() == null ? null : body.getError().getCode();
        return code != null && code.matches("[A-Za-z]{1,64}") ? " " + code : "";
    }
}
