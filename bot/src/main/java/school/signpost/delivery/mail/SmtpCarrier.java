package school.signpost.delivery.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import school.signpost.delivery.Carrier;
import school.signpost.delivery.Letter;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;

/** E-mail by the school's own mail server. A server's words may quote the address, so only its number is kept. */
final class SmtpCarrier implements Carrier {

    private static final int FOR_GOOD = 500;

    private final JavaMailSender sender;
    private final String from;

    SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public SendResult carry(SchoolId school, Letter letter) {
        var message = sender.createMimeMessage();
        try {
            write(letter, message);
            sender.send(message);
            return new SendResult.Taken(null);
        } catch (MessagingException unwritable) {
            return new SendResult.Never("smtp-unwritable");
        } catch (MailAuthenticationException refused) {
            return new SendResult.Later("smtp-sign-in", null);
        } catch (MailSendException failed) {
            return failed.getMessageExceptions().length > 0
                    ? resultOf(failed.getMessageExceptions()[0])
                    : resultOf(failed.getCause() == null ? failed : failed.getCause());
        } catch (MailException other) {
            return new SendResult.Never("smtp-" + other.getClass().getSimpleName());
        }
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException {
        var writing = new MimeMessageHelper(message, !letter.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        writing.setFrom(from);
        writing.setTo(letter.to());
        writing.setSubject(letter.subject());
        writing.setText(letter.text());
        for (var each : letter.attachments()) {
            writing.addAttachment(each.name(), new ByteArrayResource(each.bytes()), each.type());
        }
    }

    /** An address that the server refuses for good cannot be reached; everything else may pass. */
    private static SendResult resultOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= FOR_GOOD
                        ? new SendResult.Unreachable("smtp-" + refused.getReturnCode())
                        : new SendResult.Later("smtp-" + refused.getReturnCode(), null);
            }
            if (cause instanceof SMTPSendFailedException refused && next(cause) == null) {
                return refused.getReturnCode() >= FOR_GOOD
                        ? new SendResult.Never("smtp-" + refused.getReturnCode())
                        : new SendResult.Later("smtp-" + refused.getReturnCode(), null);
            }
            if (cause instanceof AuthenticationFailedException) {
                return new SendResult.Later("smtp-sign-in", null);
            }
        }
        return new SendResult.Later(
                failed instanceof SendFailedException ? "smtp-refused" : "smtp-no-connection", null);
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failed.getCause();
    }
}
