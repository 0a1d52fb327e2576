package school.signpost.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    /** Where in the whole sequence a chat first had a reference on a card, and where first in a plain text. */
    private final Map<String, Long> firstOnCard = new ConcurrentHashMap<>();

    private final Map<String, Long> firstInText = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private volatile long last = System.nanoTime();

    @Override
    public void accept(Sent message) {
        last = System.nanoTime();
        boolean fresh = message.method().equals("POST");
        long position = sequence.incrementAndGet();
        var first = message.text().isEmpty() ? firstOnCard : firstInText;
        REFERENCE
                .matcher(message.body().toString())
                .results()
                .map(found -> message.conversationId() + "/" + found.group())
                .distinct()
                .forEach(key -> {
                    times.merge(key, 1, (before, one) -> fresh ? before + one : before);
                    first.putIfAbsent(key, position);
                });
    }

    /** Whether nothing was sent to anybody for so long. */
    public boolean quietFor(Duration time) {
        return System.nanoTime() - last > time.toNanos();
    }

    public int of(String reference, TeamsPerson person) {
        return times.getOrDefault(person.conversationId() + "/" + reference, 0);
    }

    /** Whether they were told in words that somebody answered, and only after the card that says it was sent. */
    public boolean heardOfTheAnswer(String reference, TeamsPerson person) {
        var key = person.conversationId() + "/" + reference;
        return firstInText.getOrDefault(key, -1L) > firstOnCard.getOrDefault(key, Long.MAX_VALUE - 1);
    }
}
