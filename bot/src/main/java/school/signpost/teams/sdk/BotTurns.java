package school.signpost.teams.sdk;

import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import java.util.HashMap;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs one admitted activity through the SDK, in the caller's thread. */
public final class BotTurns {

    private final SignpostAdapter adapter;
    private final Bot bot;
    private final @Nullable String appId;

    BotTurns(SignpostAdapter adapter, Bot bot, @Nullable String appId) {
        this.adapter = adapter;
        this.bot = bot;
        this.appId = appId;
    }

    /** The body for an invoke, or null where nobody waits for one. A failure is thrown. */
    public @Nullable InvokeResponse run(Activity activity) {
        withoutTraps(activity);
        try {
            return adapter.processActivity(identity(activity), activity, bot::onTurn)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The SDK must see neither more claims than these two nor the token they came from. */
    private ClaimsIdentity identity(Activity activity) {
        var claims = new HashMap<String, String>();
        if (appId == null) {
            return new ClaimsIdentity("anonymous", claims);
        }
        claims.put(AuthenticationConstants.AUDIENCE_CLAIM, appId);
        claims.put(AuthenticationConstants.SERVICE_URL_CLAIM, activity.getServiceUrl());
        return new ClaimsIdentity("ExternalBearer", claims);
    }

    /**
     * An activity's locale becomes the default locale of the whole Java process, and a malformed one throws. Its delivery
     * mode could turn our replies into the response's body.
     */
    private static void withoutTraps(Activity activity) {
        activity.setLocale(null);
        activity.setDeliveryMode(null);
    }
}
