package school.signpost.teams;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.signpost.shared.Loopback;

/** Finds the one sentence that says what is wrong with the Teams settings, before anything starts on them. */
record RegistrationCheck(
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable Path certificate,
        @Nullable String tenantId) {

    void isWholeOrAbsent() {
        if (appId == null) {
            refuseIf(
                    appSecret != null || certificate != null || tenantId != null,
                    "signpost.teams.app-id is missing, but a secret, certificate or tenant is set.",
                    "Set signpost.teams.app-id, or remove the other signpost.teams settings to run in try-it mode.");
            return;
        }
        refuseIf(
                tenantId == null,
                "signpost.teams.app-id is set, but signpost.teams.tenant-id is not.",
                "Set signpost.teams.tenant-id to the directory (tenant) id of the bot's registration.");
        refuseIf(
                appSecret == null && certificate == null,
                "signpost.teams.app-id is set, but neither signpost.teams.app-secret nor signpost.teams.certificate is.",
                "Set signpost.teams.app-secret or signpost.teams.certificate.");
        refuseIf(
                appSecret != null && certificate != null,
                "signpost.teams.app-secret and signpost.teams.certificate are both set.",
                "Remove one of them, so that it is clear which one the bot signs in with.");
        refuseIf(
                !isIdentifier(appId) || !isIdentifier(tenantId),
                "signpost.teams.app-id or signpost.teams.tenant-id has characters that no id has.",
                "Copy both ids again from the bot's registration.");
    }

    static void addressesMakeSense(
            URI openidMetadataUrl, @Nullable URI tokenUrl, List<String> allowedServiceUrls, int sendsPerSecond) {
        refuseIf(
                !isSafe(openidMetadataUrl),
                "signpost.teams.openid-metadata-url must start with https:// (http:// only on this machine).",
                "Remove the setting to use Microsoft's address.");
        refuseIf(
                tokenUrl != null && !isSafe(tokenUrl),
                "signpost.teams.token-url must start with https:// (http:// only on this machine).",
                "Remove the setting to use Microsoft's address: the bot's secret is sent there.");
        refuseIf(
                allowedServiceUrls.isEmpty(),
                "signpost.teams.allowed-service-urls is empty, so no message could go anywhere.",
                "Remove the setting to use Microsoft's Teams hosts.");
        for (var url : allowedServiceUrls) {
            refuseIf(
                    !isServiceUrl(url),
                    "signpost.teams.allowed-service-urls has an entry that is not an address like https://host/path: "
                            + url,
                    "Give whole addresses without user, query or wildcard; http:// only on this machine.");
        }
        refuseIf(
                sendsPerSecond < 0,
                "signpost.teams.sends-per-second is less than nothing.",
                "Set it to the tenant's limit, or to 0 for no limit at all.");
    }

    private static boolean isIdentifier(@Nullable String value) {
        return value != null && value.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    }

    private static boolean isServiceUrl(String url) {
        try {
            var uri = URI.create(url);
            return isSafe(uri) && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSafe(URI uri) {
        var host = uri.getHost();
        return host != null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme()) && Loopback.isLiteral(host)));
    }

    private static void refuseIf(boolean wrong, String sentence, String remedy) {
        if (wrong) {
            throw new TeamsSettingsRefused(sentence, remedy);
        }
    }
}
