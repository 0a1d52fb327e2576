package school.signpost.delivery.notify;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import school.signpost.delivery.Carrier;
import school.signpost.delivery.Letter;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;
import school.signpost.shared.SchoolId;
import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;

/**
 * Letters by GOV.UK Notify. Its client knows no time-out, so each call has one here; its messages may quote the address, so
 * only their number is kept.
 */
final class NotifyCarrier implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TOO_MANY = 429;
    private static final int TIME_OUT = 408;
    private static final int BAD = 400;
    private static final int SERVER_ERRORS = 500;

    private final Way way;
    private final Call call;

    private NotifyCarrier(Way way, Call call) {
        this.way = way;
        this.call = call;
    }

    static NotifyCarrier ofTexts(NotificationClientApi client, String template) {
        return new NotifyCarrier(
                Way.TEXT,
                letter -> client.sendSms(template, letter.to(), Map.of("message", letter.text()), letter.key()));
    }

    static NotifyCarrier ofMails(NotificationClientApi client, String template) {
        return new NotifyCarrier(
                Way.EMAIL,
                letter -> client.sendEmail(
                        template,
                        letter.to(),
                        Map.of("subject", letter.subject(), "message", letter.text()),
                        letter.key()));
    }

    /** One call of Notify's client; what it answers says nothing that we need. */
    private interface Call {
        Object of(Letter letter) throws NotificationClientException;
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public SendResult carry(SchoolId school, Letter letter) {
        if (!letter.attachments().isEmpty()) {
            return new SendResult.Never("notify-takes-no-files");
        }
        var task = new FutureTask<>(() -> call.of(letter));
        var thread = Thread.ofVirtual().name("notify").start(task);
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new SendResult.Taken(null);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof NotificationClientException refused
                    ? resultOf(refused.getHttpResult())
                    : new SendResult.Later("notify-no-connection", null);
        } catch (TimeoutException | CancellationException silent) {
            return new SendResult.Later("notify-no-answer", null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new SendResult.Later("notify-interrupted", null);
        } finally {
            thread.interrupt();
        }
    }

    /** 400 is an address that Notify calls wrong, or a team-only key; a wrong key or template may be put right. */
    private static SendResult resultOf(int status) {
        var code = "notify-" + status;
        if (status == BAD) {
            return new SendResult.Unreachable(code);
        }
        boolean passes = status == TOO_MANY || status == TIME_OUT || status >= SERVER_ERRORS || status < BAD;
        return passes ? new SendResult.Later(code, null) : new SendResult.Never(code);
    }
}
