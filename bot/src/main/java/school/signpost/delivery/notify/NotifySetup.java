package school.signpost.delivery.notify;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import school.signpost.delivery.Carrier;
import uk.gov.service.notify.NotificationClient;

/** GOV.UK Notify, where its key and a template are set; for e-mail only where there is no mail server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifySettings.class)
class NotifySetup {

    private static final int AFTER_SMTP = 20;

    @Bean
    @Order(AFTER_SMTP)
    @ConditionalOnExpression(
            "!'${signpost.notify.api-key:}'.isBlank() and !'${signpost.notify.text-template:}'.isBlank()")
    Carrier notifyTexts(NotifySettings settings) {
        return NotifyCarrier.ofTexts(client(settings), settings.textTemplate());
    }

    @Bean
    @Order(AFTER_SMTP)
    @ConditionalOnExpression(
            "!'${signpost.notify.api-key:}'.isBlank() and !'${signpost.notify.email-template:}'.isBlank()")
    Carrier notifyMails(NotifySettings settings) {
        return NotifyCarrier.ofMails(client(settings), settings.emailTemplate());
    }

    private static NotificationClient client(NotifySettings settings) {
        return new NotificationClient(
                settings.apiKey().strip(), settings.baseUrl().toString());
    }
}
