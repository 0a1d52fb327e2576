package school.signpost.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives each notice to the sender of its way. Whatever happens comes back as a result and is counted. */
@Component
class Deliveries {

    /** The code of an exception nobody expected. */
    static final String SURPRISE = "surprise";

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Map<Way, NoticeSender> senders = new EnumMap<>(Way.class);
    private final MeterRegistry meters;

    Deliveries(List<NoticeSender> senders, MeterRegistry meters) {
        senders.forEach(sender -> sender.ways().forEach(way -> this.senders.put(way, sender)));
        this.meters = meters;
    }

    SendResult send(Claimed notice) {
        var result = sent(notice);
        meters.counter(
                        "signpost.notices",
                        "kind",
                        notice.kind().name(),
                        "way",
                        notice.leaving().way().name(),
                        "lane",
                        notice.leaving().lane().name(),
                        "result",
                        result.getClass().getSimpleName())
                .increment();
        return result;
    }

    private SendResult sent(Claimed notice) {
        var sender = senders.get(notice.leaving().way());
        if (sender == null) {
            return new SendResult.Unreachable("way-not-set-up");
        }
        try {
            return sender.send(notice);
        } catch (RuntimeException surprise) {
            LOG.atWarn()
                    .setMessage("a notice could not be sent")
                    .addKeyValue("notice", notice.id())
                    .addKeyValue("problem", surprise.getClass().getName())
                    .log();
            return new SendResult.Later(SURPRISE, null);
        }
    }
}
