package school.signpost.teams.endpoint;

import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.signpost.teams.json.SdkJson;
import school.signpost.teams.outgoing.ServiceUrls;
import school.signpost.teams.token.ChannelTokens;
import school.signpost.teams.token.TokenVerdict;
import school.signpost.teams.token.TokenVerdict.Genuine;

/** In service: only what Teams signed, for this bot, from this school's tenant. */
final class SignedAdmission implements Admission {

    private static final String TEAMS = "msteams";

    private final ChannelTokens tokens;
    private final ServiceUrls serviceUrls;
    private final String tenantId;

    SignedAdmission(ChannelTokens tokens, ServiceUrls serviceUrls, String tenantId) {
        this.tokens = tokens;
        this.serviceUrls = serviceUrls;
        this.tenantId = tenantId;
    }

    @Override
    public Pass admit(HttpServletRequest request) throws Refused {
        return switch (tokens.judge(onlyAuthorization(request))) {
            case Genuine genuine -> activity -> check(genuine, activity);
            case TokenVerdict.Forged forged -> throw new Refused(Refusal.notFromTeams(forged.code()));
            case TokenVerdict.ForAnother another -> throw new Refused(Refusal.notForUs(another.code()));
            case TokenVerdict.Uncheckable unknown -> throw new Refused(Refusal.notNow("no-keys"));
        };
    }

    private void check(Genuine token, Activity activity) throws Refused {
        if (!TEAMS.equals(activity.getChannelId())) {
            throw new Refused(Refusal.notForUs("channel"));
        }
        if (!token.speaksFor(TEAMS, activity.getServiceUrl())) {
            throw new Refused(Refusal.notForUs("token-of-another-activity"));
        }
        if (!serviceUrls.allow(activity.getServiceUrl())) {
            throw new Refused(Refusal.notForUs("service-url"));
        }
        if (!isOurTenant(activity)) {
            throw new Refused(Refusal.notForUs("tenant"));
        }
    }

    /** Teams names the tenant in one of two places; where both are filled they must agree. */
    private boolean isOurTenant(Activity activity) {
        var channelData = SdkJson.MAPPER.valueToTree(activity.getChannelData());
        var named = Stream.of(
                        String.valueOf(activity.getConversation().getTenantId()),
                        channelData.path("tenant").path("id").asText("null"))
                .filter(tenant -> !tenant.equals("null") && !tenant.isBlank())
                .toList();
        return !named.isEmpty() && named.stream().allMatch(tenantId::equalsIgnoreCase);
    }

    private static @Nullable String onlyAuthorization(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("Authorization"));
        return headers.size() == 1 ? headers.getFirst() : null;
    }
}
