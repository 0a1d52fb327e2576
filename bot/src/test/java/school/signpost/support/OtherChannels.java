package school.signpost.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A school's mail server, with STARTTLS in front of it, and GOV.UK Notify, both on this machine. */
public final class OtherChannels implements AutoCloseable {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final FakeNotify notify = FakeNotify.start();
    private final StartTlsFront front;

    private OtherChannels() {
        mail.start();
        mail.setUser("signpost@school.example", "signpost", "not-a-secret");
        front = StartTlsFront.before(mail.getSmtp().getPort());
    }

    public static OtherChannels start() {
        return new OtherChannels();
    }

    public Map<String, String> settings() {
        return Map.of(
                "signpost.mail.host",
                "127.0.0.1",
                "signpost.mail.port",
                Integer.toString(front.port()),
                "signpost.mail.trust",
                "127.0.0.1",
                "signpost.mail.username",
                "signpost",
                "signpost.mail.password",
                "not-a-secret",
                "signpost.mail.from",
                "signpost@school.example",
                "signpost.notify.api-key",
                FakeNotify.API_KEY,
                "signpost.notify.base-url",
                notify.url(),
                "signpost.notify.text-template",
                FakeNotify.TEXT_TEMPLATE);
    }

    /** The mail server without its door: plain, as no school's may be. */
    public int portWithoutTls() {
        return mail.getSmtp().getPort();
    }

    /** How many mails came under TLS. */
    public int secured() {
        return front.secured();
    }

    public List<Mail> mails() {
        return Arrays.stream(mail.getReceivedMessages()).map(Mail::of).toList();
    }

    public List<Mail> mailsTo(String address) {
        return mails().stream().filter(each -> each.to().equals(address)).toList();
    }

    public FakeNotify notifyService() {
        return notify;
    }

    public List<String> textsTo(String number) {
        return notify.taken().stream()
                .filter(each -> each.to().equals(number))
                .map(FakeNotify.Taken::message)
                .toList();
    }

    /** One e-mail; {@code files} are those that came with it, by name. */
    public record Mail(String to, String subject, String text, Map<String, byte[]> files) {

        public Mail(String to, String subject, String text) {
            this(to, subject, text, Map.of());
        }

        private static String text(Part part, Map<String, byte[]> files) throws MessagingException, IOException {
            if (part.getFileName() != null) {
                files.put(part.getFileName(), part.getInputStream().readAllBytes());
                return "";
            }
            if (!(part.getContent() instanceof Multipart parts)) {
                return part.getContent().toString();
            }
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i), files));
            }
            return text.toString();
        }

        private static Mail of(MimeMessage message) {
            try {
                var files = new LinkedHashMap<String, byte[]>();
                var text = text(message, files).strip().replace("\r\n", "\n");
                return new Mail(message.getAllRecipients()[0].toString(), message.getSubject(), text, files);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        front.close();
        mail.stop();
        notify.close();
    }
}
