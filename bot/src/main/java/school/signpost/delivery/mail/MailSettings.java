package school.signpost.delivery.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school's mail server. No host means that nothing leaves by e-mail this way. {@code tls} is {@code starttls}, which
 * is refused rather than given up when the server does not offer it, {@code on} for TLS from the first byte, or {@code
 * none}, which is for this machine only.
 */
@ConfigurationProperties("signpost.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Tls tls,
        @Nullable String trust) {

    MailSettings {
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "signpost.mail.host is set, but signpost.mail.from is no e-mail address to send from");
        }
        if (tls == Tls.NONE && !host.isBlank() && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            throw new IllegalArgumentException("signpost.mail.tls=none is for a mail server on this machine only");
        }
    }

    enum Tls {
        STARTTLS,
        ON,
        NONE
    }

    boolean present() {
        return !host.isBlank();
    }

    /** Without what signs in. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
