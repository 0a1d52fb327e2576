package school.signpost.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.signpost.outbox.Claimed;
import school.signpost.outbox.NoticeSender;
import school.signpost.outbox.SendResult;
import school.signpost.outbox.Way;

/** Sends what leaves by e-mail and text message: has it written, and gives it to whoever carries it. */
@Component
class LetterSender implements NoticeSender {

    private final Map<String, LetterWriter> writers;
    private final Carriers carriers;

    LetterSender(List<LetterWriter> writers, Carriers carriers) {
        this.writers = writers.stream().collect(Collectors.toUnmodifiableMap(LetterWriter::owner, each -> each));
        this.carriers = carriers;
    }

    @Override
    public Set<Way> ways() {
        return Set.of(Way.EMAIL, Way.TEXT);
    }

    @Override
    public SendResult send(Claimed notice) {
        var carrier = carriers.of(notice.leaving().way());
        if (carrier.isEmpty()) {
            return new SendResult.Unreachable("way-not-set-up");
        }
        var writer = Objects.requireNonNull(writers.get(notice.id().owner()), "nobody writes for these notices");
        var letter = writer.write(notice);
        if (letter.isEmpty()) {
            return new SendResult.Pointless();
        }
        return letter.get().to().isBlank()
                ? new SendResult.Unreachable("no-address")
                : carrier.get().carry(notice.id().school(), letter.get());
    }
}
