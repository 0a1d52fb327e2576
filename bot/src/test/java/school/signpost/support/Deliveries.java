package school.signpost.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import school.signpost.support.FakeConnector.Sent;

/**
 * Counts how often each person was sent each reference. A new message counts every time; a change of a message that is
 * there counts once, when it is what first brought the reference: many like reports share one card.
 */
public final class Deliveries implements Consumer<Sent> {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4,}");

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private volatile long last = System.nanoTime();

    @Override
    public void accept(Sent message) {
        last = System.nanoTime();
        boolean fresh = message.method().equals("POST");
        REFERENCE
                .matcher(message.body().toString())
                .results()
                .map(found -> message.conversationId() + "/" + found.group())
                .distinct()
                .forEach(key -> times.merge(key, 1, (before, one) -> fresh ? before + one : before));
    }

    /** Whether nothing was sent to anybody for so long. */
    public boolean quietFor(Duration time) {
        return System.nanoTime() - last > time.toNanos();
    }

    public int of(String reference, TeamsPerson person) {
        return times.getOrDefault(person.conversationId() + "/" + reference, 0);
    }
}
