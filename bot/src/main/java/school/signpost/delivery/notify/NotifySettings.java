package school.signpost.delivery.notify;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school's service at GOV.UK Notify. A blank key or template means that nothing leaves by that way. The templates
 * stand at Notify: that for text messages says {@code ((message))}, that for e-mail has {@code ((subject))} too.
 */
@ConfigurationProperties("signpost.notify")
record NotifySettings(
        @DefaultValue("") String apiKey,

        @DefaultValue("https://api.notifications.service.gov.uk")
        URI baseUrl,

        @DefaultValue("") String textTemplate,
        @DefaultValue("") String emailTemplate) {

    private static final int TWO_IDS = 73;

    NotifySettings {
        if (!apiKey.isBlank() && apiKey.strip().length() < TWO_IDS) {
            throw new IllegalArgumentException("signpost.notify.api-key is not a whole key of GOV.UK Notify");
        }
        var host = baseUrl.getHost();
        boolean here = host != null && (host.equals("127.0.0.1") || host.equals("localhost"));
        if (!"https".equals(baseUrl.getScheme()) && !here) {
            throw new IllegalArgumentException("signpost.notify.base-url must start with https://");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "NotifySettings[" + baseUrl + "]";
    }
}
