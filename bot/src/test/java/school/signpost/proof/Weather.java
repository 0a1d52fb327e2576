package school.signpost.proof;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import school.signpost.support.FakeConnector.Answer;
import school.signpost.support.FakeConnector.Fault;
import school.signpost.support.FakeConnector.Sent;
import school.signpost.support.TeamsPerson;

/** Everything that Teams is known to do to a bot, in changing mixture. */
final class Weather implements Function<Sent, Optional<Fault>> {

    private static final String RESET_AFTER = "reset after it was taken";

    private final Random random;
    private final int slowestMillis;
    private final TeamsPerson removed;
    private final TeamsPerson blocked;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int requests;
    private int answersRefused;
    private Kind kind = Kind.FAIR;

    /** What it is like for a while. */
    enum Kind {
        FAIR,
        /** Whatever comes, one request in two. */
        MIXED,
        /** "Too many", with and without how long to stay away. */
        THROTTLED,
        /** 5xx and 412 to everybody. */
        DOWN,
        /** Connections end before or after the message was taken. */
        BREAKING,
        /** No access tokens. */
        NO_TOKENS
    }

    /** {@code removed} took the app away and Teams says 200 all the same; {@code blocked} gets 403. */
    Weather(Random random, Duration slowest, TeamsPerson removed, TeamsPerson blocked) {
        this.random = random;
        this.slowestMillis = (int) slowest.toMillis();
        this.removed = removed;
        this.blocked = blocked;
    }

    synchronized Kind change() {
        kind = Kind.values()[random.nextInt(Kind.values().length)];
        return kind;
    }

    synchronized void clear() {
        kind = Kind.FAIR;
    }

    /** All requests, whatever became of them. */
    synchronized int requests() {
        return requests;
    }

    /** How many messages people have although the bot was told nothing. */
    synchronized int takenWithoutAWord() {
        return counts.getOrDefault(RESET_AFTER, 0) + counts.getOrDefault("slow", 0);
    }

    /** How many requests with an answer to somebody were refused, each of which may come once more. */
    synchronized int answersRefused() {
        return answersRefused;
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public synchronized Optional<Fault> apply(Sent message) {
        requests++;
        var fault = faultOf(message);
        fault.ifPresent(each -> counts.merge(nameOf(each), 1, Integer::sum));
        boolean isAnswer =
                message.method().equals("POST") && !message.activityId().isEmpty();
        if (isAnswer && fault.filter(each -> !each.taken()).isPresent()) {
            answersRefused++;
        }
        return fault;
    }

    private static String nameOf(Fault fault) {
        int status = fault.answer().status();
        if (status < 0) {
            return fault.taken() ? RESET_AFTER : "reset before";
        }
        return status == 0 ? "slow" : Integer.toString(status);
    }

    private Optional<Fault> faultOf(Sent message) {
        if (message.conversationId().equals(blocked.conversationId())) {
            return Optional.of(Fault.refused(403, Map.of()));
        }
        if (message.conversationId().equals(removed.conversationId())) {
            return Optional.of(new Fault(new Answer(200, Map.of(), "{\"id\":\"0:0\"}", Duration.ZERO), false));
        }
        return switch (kind) {
            case FAIR, NO_TOKENS -> Optional.empty();
            case MIXED -> random.nextBoolean() ? Optional.of(any()) : Optional.empty();
            case THROTTLED -> random.nextInt(4) == 0 ? Optional.empty() : Optional.of(throttled());
            case DOWN -> Optional.of(serverError());
            case BREAKING -> random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Fault.reset(random.nextBoolean()));
        };
    }

    private Fault any() {
        return switch (random.nextInt(4)) {
            case 0 -> throttled();
            case 1 -> serverError();
            case 2 -> Fault.reset(random.nextBoolean());
            default -> Fault.slow(Duration.ofMillis(random.nextInt(slowestMillis)));
        };
    }

    private Fault throttled() {
        return Fault.refused(
                429, random.nextBoolean() ? Map.of("Retry-After", "" + (1 + random.nextInt(120))) : Map.of());
    }

    private Fault serverError() {
        int[] codes = {412, 500, 502, 503, 504};
        return Fault.refused(codes[random.nextInt(codes.length)], Map.of());
    }
}
