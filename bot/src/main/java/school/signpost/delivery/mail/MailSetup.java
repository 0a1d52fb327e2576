package school.signpost.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import school.signpost.delivery.Carrier;

/** E-mail over SMTP, where a mail server is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailSetup {

    private static final int SMTP_FIRST = 10;
    private static final String TIME_OUT_MILLIS = "5000";

    @Bean
    @Order(SMTP_FIRST)
    @ConditionalOnExpression("!'${signpost.mail.host:}'.isBlank()")
    Carrier smtpCarrier(MailSettings settings) {
        return new SmtpCarrier(sender(settings), settings.from());
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setProtocol(settings.tls() == MailSettings.Tls.ON ? "smtps" : "smtp");
        sender.setJavaMailProperties(properties(settings, "mail." + sender.getProtocol() + "."));
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        return sender;
    }

    private static Properties properties(MailSettings settings, String prefix) {
        var properties = new Properties();
        boolean startTls = settings.tls() == MailSettings.Tls.STARTTLS;
        properties.setProperty(
                prefix + "auth", Boolean.toString(!settings.username().isBlank()));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        var trust = settings.trust();
        if (trust != null && !trust.isBlank()) {
            properties.setProperty(prefix + "ssl.trust", trust);
        }
        for (var timeOut : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + timeOut, TIME_OUT_MILLIS);
        }
        return properties;
    }
}
