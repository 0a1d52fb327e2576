package school.signpost.teams;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The single-tenant bot registration. No app id means try-it mode; half a registration refuses to start. */
@ConfigurationProperties("signpost.teams")
public record TeamsSettings(
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable Path certificate,
        @Nullable String tenantId,

        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        URI openidMetadataUrl,

        @Nullable URI tokenUrl,

        @DefaultValue({"https://smba.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"})
        List<String> allowedServiceUrls,

        @DefaultValue("30") int sendsPerSecond) {

    public TeamsSettings {
        appId = blankIsNone(appId);
        appSecret = blankIsNone(appSecret);
        tenantId = blankIsNone(tenantId);
        certificate = certificate == null || certificate.toString().isBlank() ? null : certificate;
        tokenUrl = tokenUrl == null || tokenUrl.toString().isBlank() ? null : tokenUrl;
        allowedServiceUrls = List.copyOf(allowedServiceUrls);
        var registration = new RegistrationCheck(appId, appSecret, certificate, tenantId);
        registration.isWholeOrAbsent();
        RegistrationCheck.addressesMakeSense(openidMetadataUrl, tokenUrl, allowedServiceUrls, sendsPerSecond);
    }

    /** Whether this is the local try-it mode: nobody has registered the bot. */
    public boolean tryIt() {
        return appId == null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + "]";
    }

    private static @Nullable String blankIsNone(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
