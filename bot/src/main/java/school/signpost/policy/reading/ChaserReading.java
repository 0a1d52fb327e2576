package school.signpost.policy.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import school.signpost.policy.model.Chasers;
import school.signpost.policy.model.Chasers.Chaser;
import school.signpost.policy.model.Urgency;

/** Reads how whoever answered is asked again when nothing happens; what a school does not say is as usual. */
final class ChaserReading {

    private static final Map<String, Urgency> URGENCIES = Words.of(Urgency.values());
    private static final Keys KEYS = Keys.of(URGENCIES.keySet().toArray(String[]::new));
    private static final Keys CHASER = Keys.of().requiring("after", "times");
    private static final int MOST_TIMES = 20;

    private ChaserReading() {}

    static Chasers read(Optional<Value> written) {
        return written.flatMap(value -> value.section(KEYS))
                .map(ChaserReading::chasers)
                .orElse(Chasers.USUAL);
    }

    private static Chasers chasers(Section section) {
        var byUrgency = new EnumMap<Urgency, Chaser>(Urgency.class);
        byUrgency.putAll(Chasers.USUAL.byUrgency());
        URGENCIES.forEach((word, urgency) -> section.get(word).ifPresent(value -> {
            byUrgency.remove(urgency);
            chaser(value).ifPresent(read -> byUrgency.put(urgency, read));
        }));
        return new Chasers(byUrgency);
    }

    /** Empty for never, and for what cannot be read. */
    private static Optional<Chaser> chaser(Value value) {
        if (!value.isSection()) {
            value.oneOf(Words.only("never"));
            return Optional.empty();
        }
        return value.section(CHASER).flatMap(section -> {
            var after = section.get("after").flatMap(Value::duration);
            var times = section.get("times").flatMap(each -> each.wholeNumber(1, MOST_TIMES));
            return after.flatMap(pause -> times.map(often -> new Chaser(pause, often)));
        });
    }
}
